#include "io/ledger_collector.h"

#include <algorithm>

#include "claimledger/base/names.h"
#include "io/read_records.h"

namespace claimledger {
namespace {

constexpr std::string_view kTypeNames[] = {
    "", "ledger", "article", "actor", "claim", "mention", "warning", "note"};

bool has(simdjson::dom::object object, std::string_view key) {
  return object.at_key(key).error() == simdjson::SUCCESS;
}

/// Members that tell our records from others with the same type.
bool looks_ours(LedgerType type, simdjson::dom::object object) {
  switch (type) {
    case LedgerType::none:
      return false;
    case LedgerType::ledger:
      return has(object, "schema");
    case LedgerType::article:
      return has(object, "hash") && !has(object, "text");
    case LedgerType::warning:
    case LedgerType::note:
      return has(object, "code") && !has(object, "text");
    case LedgerType::actor:
      return has(object, "article");
    case LedgerType::claim:
    case LedgerType::mention:
      break;
  }
  return has(object, "article") && has(object, "span");
}

}  // namespace

LedgerType ledger_type(simdjson::dom::object object) {
  std::string_view word;
  if (object.at_key("type").get(word) != simdjson::SUCCESS || word.empty()) {
    return LedgerType::none;
  }
  const auto type = value_in<LedgerType>(kTypeNames, word);
  return type && looks_ours(*type, object) ? *type : LedgerType::none;
}

void LedgerCollector::add(LedgerType type, simdjson::dom::object object,
                          const RecordPlace& place) {
  problem_.clear();
  last_path_ = place.path;
  Fields fields(object, pool_, problem_);
  switch (type) {
    case LedgerType::ledger:
      add_header(fields);
      break;
    case LedgerType::article: {
      Article article = read_article(fields);
      if (problem_.empty()) add_article(std::move(article));
      break;
    }
    case LedgerType::actor:
      add_actor(fields);
      break;
    case LedgerType::claim: {
      Claim claim = lean_ ? read_lean_claim(fields) : read_claim(fields);
      if (!problem_.empty()) break;
      auto& claims = records_of(claim.article).claims;
      claims.push_back(std::move(claim));
      break;
    }
    case LedgerType::warning: {
      Remark warning = read_remark(fields);
      if (problem_.empty()) ledger_.warnings.push_back(std::move(warning));
      break;
    }
    case LedgerType::note: {
      Remark note = read_remark(fields);
      if (problem_.empty()) add_note(std::move(note));
      break;
    }
    case LedgerType::mention:
    case LedgerType::none:
      break;
  }
  if (problem_.empty()) return;
  ledger_.problems.push_back({"bad-ledger", std::string(place.path),
                              place.record, place.line, problem_});
}

Ledger LedgerCollector::take() {
  std::erase_if(ledger_.articles, [&](const ArticleRecords& records) {
    if (!records.article.path.empty()) return false;
    ledger_.problems.push_back(
        {"bad-ledger", last_path_, 0, 0,
         "no article record for article " + records.article.id});
    return true;
  });
  index_.clear();
  return std::move(ledger_);
}

void LedgerCollector::add_header(Fields& fields) {
  const std::string schema = fields.text("schema");
  if (schema != kLedgerSchema) {
    problem_ = "schema " + schema + " is not " + std::string(kLedgerSchema);
    return;
  }
  LedgerHeader header;
  if (auto generator = fields.object("generator")) {
    header.generator.name = generator->text("name");
    header.generator.version = generator->text("version");
    header.generator.rules = generator->text("rules");
  }
  if (auto options = fields.object("options")) {
    header.date = options->text("date");
    header.include_furniture = options->boolean("include_furniture");
  }
  if (fields.text("offset_unit") != "bytes" && problem_.empty()) {
    problem_ = "offset_unit is not bytes";
  }
  auto& headers = ledger_.headers;
  if (!problem_.empty() || std::count(headers.begin(), headers.end(), header)) {
    return;
  }
  headers.push_back(std::move(header));
}

void LedgerCollector::add_article(Article article) {
  Article& known = records_of(article.id).article;
  if (known.path.empty()) {
    known = std::move(article);
  } else if (known.path != article.path) {
    // The same text under another path: merge_articles tells of it.
    ledger_.articles.push_back({std::move(article), {}, {}, {}, {}});
  } else {
    known.fingerprint = std::max(known.fingerprint, article.fingerprint);
  }
}

void LedgerCollector::add_actor(Fields& fields) {
  Actor actor = read_actor(fields);
  const SharedText article = fields.required_shared("article");
  if (problem_.empty()) records_of(article).actors.push_back(std::move(actor));
}

/// A note that follows its article is kept with it.
void LedgerCollector::add_note(Remark note) {
  if (!ledger_.articles.empty() &&
      ledger_.articles.back().article.path == note.path) {
    ledger_.articles.back().notes.push_back(std::move(note));
  } else {
    ledger_.notes.push_back(std::move(note));
  }
}

ArticleRecords& LedgerCollector::records_of(std::string_view article) {
  auto& articles = ledger_.articles;
  if (last_ < articles.size() && articles[last_].article.id == article) {
    return articles[last_];
  }
  const auto [found, is_new] =
      index_.try_emplace(std::string(article), articles.size());
  if (is_new) articles.emplace_back().article.id = article;
  // The claims of the article before are complete, most likely. Where lines
  // come in any order, a long list would be copied again and again.
  constexpr std::size_t kFew = 32;
  if (last_ < articles.size() && articles[last_].claims.size() <= kFew) {
    articles[last_].claims.shrink_to_fit();
  }
  last_ = found->second;
  return articles[last_];
}

}  // namespace claimledger
