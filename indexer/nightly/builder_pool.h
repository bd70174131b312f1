// Builders on threads of their own, fed through a short queue; with one job the builder works on
// the caller's thread. The first error of any of them stops all and is thrown by the next call.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "indexer/nightly/builder.h"

namespace morgue::nightly {

class BuilderPool {
 public:
  BuilderPool(BuildContext& context, unsigned jobs);
  ~BuilderPool();  // without finish(): drops what is queued and unsealed
  BuilderPool(const BuilderPool&) = delete;
  BuilderPool& operator=(const BuilderPool&) = delete;

  void submit(RawBatch&& batch);  // waits while the queue is full
  void finish();                  // builds what is queued, seals all parts

 private:
  void work(Builder& builder);
  bool take(RawBatch& batch);
  void stop(bool drop);
  void rethrow();

  std::vector<std::unique_ptr<Builder>> builders_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<RawBatch> queue_;
  bool closed_ = false;
  std::exception_ptr error_;
};

}  // namespace morgue::nightly
