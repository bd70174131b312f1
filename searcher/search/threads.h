// Work on the parts of an archive, on several threads where that pays.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <thread>
#include <vector>

namespace morgue::search {

// Below this many articles a thread costs more than it saves (about 50 µs to start against 10 to
// 100 ns an article).
inline constexpr std::uint64_t kArticlesAThread = 50'000;

// How many threads work on so many articles in so many parts; below 2: the caller's alone.
inline std::size_t threads_for(std::size_t parts, std::uint64_t articles) {
  const std::size_t useful = std::min<std::size_t>(parts, articles / kArticlesAThread);
  if (useful < 2) return useful;  // the system is asked for its processors by reading a file
  return std::min<std::size_t>(useful, std::thread::hardware_concurrency());
}

// Calls work(i) once for each i < parts, in any order, from at most one thread a processor.
// `articles`: what there is to do, over all parts. The first exception is thrown again here.
template <class Work>
void for_each_part(std::size_t parts, std::uint64_t articles, const Work& work) {
  const std::size_t threads = threads_for(parts, articles);
  if (threads < 2) {
    for (std::size_t i = 0; i < parts; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::exception_ptr> failures(threads);
  const auto run = [&](std::size_t thread) {
    try {
      for (std::size_t i = next++; i < parts; i = next++) work(i);
    } catch (...) {
      failures[thread] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> pool;
    for (std::size_t t = 1; t < threads; ++t) pool.emplace_back(run, t);
    run(0);
  }
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace morgue::search
