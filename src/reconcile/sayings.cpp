#include "claimledger/reconcile/sayings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "claimledger/reconcile/estimate.h"
#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/speakers.h"

namespace claimledger {
namespace {

using Said = std::vector<const Saying*>;

// On one day no more sayings than these are held against each other, so that
// it stays linear.
constexpr std::size_t kAtOnce = 12;

/// Sayings by side, then in time, undated ones last; equal ones are one.
std::vector<Saying> sayings_of(const StateQuestion& question,
                               const std::vector<PlacedClaim>& placed,
                               const StateRules& rules) {
  using Key = std::tuple<std::string, bool, Day, std::string, std::string>;
  std::map<Key, Saying> sayings;
  for (const std::size_t i : question.claims) {
    Saying saying = saying_of(placed[i]);
    const Happening& happening = *question.happening;
    const bool past = !happening.news && happening.days;
    saying.cut_off = past ? happening.days->last : saying.said;
    Key key{saying.side, !saying.said, saying.said.value_or(Day()),
            rules.order(*placed[i].claim), saying.speaker};
    const auto [it, fresh] =
        sayings.try_emplace(std::move(key), std::move(saying));
    if (!fresh) it->second.claims.push_back(&placed[i]);
  }
  std::vector<Saying> out;
  for (auto& [key, saying] : sayings) out.push_back(std::move(saying));
  return out;
}

RelationEnd end_of(const Topic& topic, const Saying& saying) {
  RelationEnd end{topic.id, {}};
  end.claims.reserve(saying.claims.size());
  for (const PlacedClaim* placed : saying.claims) {
    end.claims.push_back(placed->claim->id);
  }
  return end;
}

/// The report that an outlet copies, in its own voice; else who speaks.
std::string origin_of(const Saying& saying) {
  const std::string_view copied = saying.claims.front()->copied;
  return saying.side == "outlet" && !copied.empty() ? std::string(copied)
                                                    : saying.source;
}

bool are_copies(const Saying& a, const Saying& b) {
  return a.source != b.source && origin_of(a) == origin_of(b);
}

/// Relates sayings of one topic, each pair once.
class Relater {
 public:
  Relater(Topic& topic, const StateRules& rules)
      : topic_(topic), rules_(rules) {}

  void run(const std::vector<Saying>& sayings) {
    std::map<std::string, Said> by_source;
    std::map<std::optional<Day>, Said> by_day;
    for (const Saying& saying : sayings) {
      relate_merged(saying);
      by_source[saying.source].push_back(&saying);
      by_day[saying.cut_off].push_back(&saying);
    }
    Said latest;
    for (const auto& [source, said] : by_source) {
      for (std::size_t i = 1; i < said.size(); ++i) {
        add(*said[i - 1], *said[i], rules_.in_time);
      }
      latest.push_back(said.back());
    }
    for (const auto& [day, said] : by_day) relate_day(said);
    std::stable_sort(latest.begin(), latest.end(),
                     [](auto* a, auto* b) { return a->cut_off < b->cut_off; });
    for (std::size_t i = 1; i < latest.size(); ++i) {
      if (latest[i - 1]->cut_off == latest[i]->cut_off) continue;
      add(*latest[i - 1], *latest[i], rules_.later);
    }
  }

 private:
  using Judge = std::optional<Verdict> (*)(const Saying&, const Saying&);

  /// One word of one speaker on one day in several articles.
  void relate_merged(const Saying& saying) {
    if (saying.claims.size() < 2) return;
    std::map<std::string_view, Saying> by_article;
    std::vector<const Saying*> order;
    for (const PlacedClaim* placed : saying.claims) {
      const auto [it, fresh] =
          by_article.try_emplace(placed->article->id, saying);
      if (fresh) {
        it->second.claims.clear();
        order.push_back(&it->second);
      }
      it->second.claims.push_back(placed);
    }
    for (std::size_t i = 1; i < order.size(); ++i) {
      claimledger::relate(topic_, topic_, *order.front(), topic_, *order[i],
                          {"repeats", "relation.repeat",
                           named(saying.speaker, saying.side) +
                               " is quoted with the same in two articles."});
    }
  }

  void relate_day(const Said& said) {
    std::set<std::tuple<std::string, std::string, std::string>> told;
    for (std::size_t b = 1; b < said.size(); ++b) {
      for (std::size_t a = b - std::min(b, kAtOnce); a < b; ++a) {
        if (said[a]->source == said[b]->source) continue;
        auto verdict = rules_.across(*said[a], *said[b]);
        if (!verdict) continue;
        if (verdict->relation == "corroborates" &&
            are_copies(*said[a], *said[b])) {
          verdict->relation = "repeats";
          verdict->rule = "relation.repeat.copy";
          verdict->why = named(said[a]->speaker, said[a]->side) + " and " +
                         named(said[b]->speaker, said[b]->side) +
                         " print copies of one report.";
        }
        // Two sources that agree need not be told so of each sentence.
        const bool first =
            told.emplace(said[a]->source, said[b]->source, verdict->relation)
                .second;
        if (first || verdict->relation == "contradicts") {
          claimledger::relate(topic_, topic_, *said[a], topic_, *said[b],
                              *std::move(verdict));
        }
      }
    }
  }

  void add(const Saying& a, const Saying& b, Judge judge) {
    auto verdict = judge(a, b);
    if (verdict) relate(topic_, topic_, a, topic_, b, std::move(*verdict));
  }

  Topic& topic_;
  const StateRules& rules_;
};

Figure figure_of(const Saying& saying) {
  Figure figure{saying.said ? edtf(*saying.said) : "", {}, {}};
  const Claim& claim = *saying.claim;
  if (claim.kind == ClaimKind::ceasefire) figure.state = *claim.ceasefire;
  if (claim.kind == ClaimKind::territory) figure.hold = *claim.territory;
  for (const PlacedClaim* placed : saying.claims) {
    figure.claims.push_back(placed->claim->id);
  }
  return figure;
}

Position position_of(const Said& said) {
  Position position;
  position.side = said.front()->side;
  std::map<std::string, std::size_t> place_of;
  std::set<std::string> origins;
  for (const Saying* saying : said) {
    const auto [it, fresh] =
        place_of.try_emplace(saying->speaker, position.speakers.size());
    if (fresh) position.speakers.push_back({saying->speaker, {}});
    position.speakers[it->second].figures.push_back(figure_of(*saying));
    origins.insert(origin_of(*saying));
  }
  const Saying* latest = nullptr;  // a dated one, if there is any
  for (const Saying* saying : said) {
    if (!latest || saying->said) latest = saying;
  }
  const Figure last = figure_of(*latest);
  position.latest_state = last.state;
  position.latest_hold = last.hold;
  position.independent = static_cast<std::uint32_t>(origins.size());
  return position;
}

}  // namespace

void answer(StateQuestion& question, const std::vector<PlacedClaim>& placed,
            const StateRules& rules) {
  Topic& topic = question.topic;
  topic.claims.clear();
  topic.positions.clear();
  topic.relations.clear();
  for (const std::size_t i : question.claims) {
    topic.claims.push_back(placed[i].claim->id);
  }
  const std::vector<Saying> sayings = sayings_of(question, placed, rules);
  Relater(topic, rules).run(sayings);
  for (std::size_t begin = 0; begin < sayings.size();) {
    Said said;
    std::size_t end = begin;
    while (end < sayings.size() && sayings[end].side == sayings[begin].side) {
      said.push_back(&sayings[end++]);
    }
    topic.positions.push_back(position_of(said));
    begin = end;
  }
  topic.status = status_of(topic);
}

Saying saying_of(const PlacedClaim& placed) {
  Saying saying;
  saying.side = side_of(placed.claim->source);
  saying.speaker = speaker_of(placed);
  saying.source = source_of(saying.side, saying.speaker);
  saying.said = placed.said;
  saying.time = placed.time;
  saying.claim = placed.claim;
  saying.claims = {&placed};
  return saying;
}

void relate(Topic& home, const Topic& a_topic, const Saying& a,
            const Topic& b_topic, const Saying& b, Verdict verdict) {
  home.relations.push_back({word_of_ours(verdict.relation), end_of(a_topic, a),
                            end_of(b_topic, b), std::move(verdict.why),
                            word_of_ours(verdict.rule)});
}

}  // namespace claimledger
