#pragma once
#include <vector>

#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/stories.h"

namespace claimledger {

void add_story(Happening& happening, const Story& story);

/// One happening for all articles that tell of it: they share a side or a
/// place, and each follows another within ten days. Undated articles join
/// where two sides agree and only one happening can be meant.
std::vector<Happening> join_news(const std::vector<Story>& news);

/// Gives each past period to the one happening it fits, or makes it its own.
void place_past(const std::vector<Story>& past,
                std::vector<Happening>& happenings);

}  // namespace claimledger
