#include "indexer/nightly/interrupt.h"

#include <atomic>
#include <csignal>

namespace morgue::nightly {
namespace {

std::atomic<int> g_signal{0};  // the only state a handler may touch
static_assert(std::atomic<int>::is_always_lock_free);

void note_signal(int signal) {
  g_signal.store(signal, std::memory_order_relaxed);
}

}  // namespace

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return g_signal.load(std::memory_order_relaxed) != 0;
}

ExitCode interrupted_code() {
  return g_signal.load(std::memory_order_relaxed) == SIGTERM ? ExitCode::terminated
                                                             : ExitCode::interrupted;
}

}  // namespace morgue::nightly
