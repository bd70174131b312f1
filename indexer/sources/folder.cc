#include "indexer/sources/folder.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include <dirent.h>
#include <sys/stat.h>

#include "common/archive/manifest.h"

namespace morgue::sources {
namespace {

std::string describe(const char* doing, int error_number) {
  return std::string(doing) + ": " + std::generic_category().message(error_number);
}

class FolderWalk {
 public:
  explicit FolderWalk(const FileSink& sink) : sink_(sink) {}

  bool visit(const std::string& path, bool named_by_user) {
    if (sink_.stop()) return false;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      sink_.problem({path, 0, describe("cannot be opened", errno)});
    } else if (S_ISDIR(status.st_mode)) {
      if (is_archive_folder(path)) return pass_over(path);
      return folder(path, {status.st_dev, status.st_ino});
    } else if (S_ISREG(status.st_mode) || named_by_user) {  // a pipe only if asked for
      sink_.file(path, static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0)));
    }
    return true;
  }

 private:
  using Identity = std::pair<dev_t, ino_t>;

  // Its own files are no news.
  bool pass_over(const std::string& path) {
    sink_.archive(path);
    return true;
  }

  bool folder(const std::string& path, const Identity& identity) {
    if (std::find(above_.begin(), above_.end(), identity) != above_.end()) return true;  // a circle
    std::vector<std::string> names = list(path);
    std::sort(names.begin(), names.end());
    above_.push_back(identity);
    const char* separator = path.ends_with('/') ? "" : "/";
    for (const std::string& name : names)
      if (!visit(path + separator + name, false)) return false;
    above_.pop_back();
    return true;
  }

  std::vector<std::string> list(const std::string& path) {
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(path.c_str()), &::closedir);
    if (!handle) {
      sink_.problem({path, 0, describe("the folder cannot be opened", errno)});
      return names;
    }
    errno = 0;
    while (const dirent* entry = ::readdir(handle.get()))
      if (is_wanted_name(entry->d_name)) names.emplace_back(entry->d_name);
    if (errno != 0) sink_.problem({path, 0, describe("the folder cannot be read", errno)});
    return names;
  }

  const FileSink& sink_;
  std::vector<Identity> above_;  // the folders that the walk is in
};

}  // namespace

bool is_wanted_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.back() == '~') return false;
  return !(name.size() > 1 && name.front() == '#' && name.back() == '#');
}

bool for_each_file(const std::string& input, const FileSink& sink) {
  return FolderWalk(sink).visit(input, true);
}

}  // namespace morgue::sources
