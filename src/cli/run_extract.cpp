#include "claimledger/claimledger.h"
#include "claimledger/io/output.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

/// The ledger as it grows. Remarks made before the first article wait for the
/// header, for without an article there is no ledger.
class LedgerOutput {
 public:
  LedgerOutput(Output& output, LedgerHeader header)
      : output_(output), header_(std::move(header)) {}

  void add(const Remark& remark, bool is_warning) {
    is_warning ? append_warning(waiting_, remark)
               : append_note(waiting_, remark);
  }

  bool add(const ArticleRecords& records) {
    line_.clear();
    if (!started_) append_header(line_, header_);
    started_ = true;
    line_ += waiting_;
    waiting_.clear();
    append_records(line_, records);
    return output_.write(line_);
  }

  bool finish() { return output_.write(waiting_) && output_.commit(); }

 private:
  Output& output_;
  LedgerHeader header_;
  std::string waiting_;
  std::string line_;
  bool started_ = false;
};

ExitCode extract_to(LedgerOutput& ledger, Output& output,
                    ArticleReader& reader, const RulePacks& packs,
                    const Options& options, Log& log) {
  RemarkFollower remarks(reader.log(), log);
  Workspace workspace(packs);
  ExtractOptions how;
  how.include_furniture = options.include_furniture;
  how.mentions = options.mentions;
  Document document;
  bool more = true;
  while (more) {
    more = reader.next(document);
    remarks.follow([&](const Remark& warning) { ledger.add(warning, true); },
                   [&](const Remark& note) { ledger.add(note, false); });
    if (const auto error = stopped(options, reader)) return fail(log, *error);
    if (!more) break;
    const ArticleRecords records = extract(document, packs, workspace, how);
    for (const Remark& note : records.notes) log.note(note);
    if (!ledger.add(records)) return fail(log, output.error());
  }
  if (reader.log().read == 0) return fail(log, nothing_read(reader.log()));
  if (!ledger.finish()) return fail(log, output.error());
  return status(options, !reader.log().warnings.empty());
}

}  // namespace

ExitCode run_extract(const Options& options, Log& log) {
  const auto packs = load_rules(options.rules);
  if (!packs) return fail(log, packs.error());
  auto paths = input_paths(options);
  if (!paths) return fail(log, paths.error());
  auto output = Output::open(options.output);
  if (!output) return fail(log, output.error());
  ArticleReader reader(std::move(*paths),
                       read_options(options, LedgerLines::skip));
  LedgerOutput ledger(*output, {generator_of(*packs), options.date,
                                options.include_furniture});
  return extract_to(ledger, *output, reader, *packs, options, log);
}

}  // namespace claimledger
