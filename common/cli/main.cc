#include "common/cli/main.h"

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <typeinfo>

#include <cxxabi.h>
#include <fcntl.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/cli/console.h"
#include "common/cli/output.h"

namespace morgue::cli {
namespace {

// Were one of 0-2 closed, the next file opened would take its place: results or messages would be
// written into the archive. Opened the wrong way round, so that their use still fails.
void open_standard_descriptors() {
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    const int opened = ::open("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    if (opened != fd) std::abort();  // the lowest free descriptor is `fd`
  }
}

int report(std::string_view program, ExitCode code, std::string_view what,
           std::string_view hint = {}) {
  Console(std::string(program), {}).error(what, hint);
  return static_cast<int>(code);
}

std::string type_of_current_exception() {
  const std::type_info* type = abi::__cxa_current_exception_type();
  int status = 0;
  char* name =
      type == nullptr ? nullptr : abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
  const std::string text = name == nullptr ? "unknown" : name;
  std::free(name);
  return text;
}

constexpr std::string_view kReport = "this is a fault of the program: please report it";

}  // namespace

int run_main(std::string_view program, const std::function<ExitCode()>& work) {
  try {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // write() says it, too
    open_standard_descriptors();
    return static_cast<int>(work());
  } catch (const BrokenPipe&) {
    return static_cast<int>(ExitCode::ok);
  } catch (const Error& e) {
    return report(program, e.code(), e.what(), e.hint());
  } catch (const std::bad_alloc&) {
    return report(program, ExitCode::io, "out of memory");
  } catch (const std::exception& e) {
    return report(program, ExitCode::io, std::string("unexpected: ") + e.what(), kReport);
  } catch (...) {
    return report(program, ExitCode::io, "unexpected: " + type_of_current_exception(), kReport);
  }
}

}  // namespace morgue::cli
