#include "indexer/nightly/listing.h"

#include <map>
#include <string>

#include "common/base/xapian_guard.h"

namespace morgue::nightly {
namespace {

const char* name_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::withheld:
      return "withheld";
    case Change::Kind::embargoed:
      return "embargoed";
    case Change::Kind::older:
      return "older";
    case Change::Kind::conflict:
      break;
  }
  return "conflicts";
}

// Ids as the databases of the parts have them: what a list of hits shows begins with the id
// (schema.h).
class Ids {
 public:
  explicit Ids(Workspace& workspace) : workspace_(workspace) {}

  std::string id(std::size_t part, std::uint32_t doc) {
    return guarded("reading an article's id", [&] {
      auto found = databases_.find(part);
      if (found == databases_.end()) {
        const fs::path path = part_path(workspace_.archive(), workspace_.parts()[part].name);
        found = databases_.emplace(part, Xapian::Database((path / kPostingsFile).string())).first;
      }
      const std::string data = found->second.get_document(doc + 1).get_data();
      return data.substr(0, data.find('\n'));
    });
  }

 private:
  Workspace& workspace_;
  std::map<std::size_t, Xapian::Database> databases_;
};

}  // namespace

void list_changes(Workspace& workspace, const std::vector<Change>& changes, Receipt& receipt) {
  Ids ids(workspace);
  std::map<Change::Kind, std::size_t> listed;
  for (const Change& change : changes)
    if (listed[change.kind]++ < kMaxListed)
      receipt.list(name_of(change.kind), ids.id(change.part, change.doc));
}

void list_withdrawn(Workspace& workspace, const std::vector<Hash128>& withdrawn, Receipt& receipt) {
  Ids ids(workspace);
  receipt.counts.withdrawn += withdrawn.size();
  std::vector<std::uint32_t> docs;
  for (std::size_t i = 0; i < withdrawn.size() && i < kMaxListed; ++i)
    for (std::size_t part = 0; part < workspace.parts().size(); ++part) {
      docs.clear();
      workspace.parts()[part].documents->find_id(withdrawn[i], docs);
      for (const std::uint32_t doc : docs)
        if (!workspace.parts()[part].dead.test(doc)) receipt.list("withdrawn", ids.id(part, doc));
    }
}

}  // namespace morgue::nightly
