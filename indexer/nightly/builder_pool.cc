#include "indexer/nightly/builder_pool.h"

#include <utility>

namespace morgue::nightly {

BuilderPool::BuilderPool(BuildContext& context, unsigned jobs) {
  for (unsigned i = 0; i < jobs; ++i) builders_.push_back(std::make_unique<Builder>(context));
  if (jobs == 1) return;
  try {
    for (const auto& builder : builders_)
      threads_.emplace_back([this, &builder] { work(*builder); });
  } catch (...) {  // no room for another one: those there are must end before they go
    stop(true);
    throw;
  }
}

BuilderPool::~BuilderPool() {
  stop(true);
}

void BuilderPool::submit(RawBatch&& batch) {
  if (batch.empty()) return;
  if (threads_.empty()) {
    builders_.front()->process(batch);
    return;
  }
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return error_ || queue_.size() < builders_.size(); });
  rethrow();
  queue_.push_back(std::move(batch));
  changed_.notify_all();
}

bool BuilderPool::take(RawBatch& batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return error_ || closed_ || !queue_.empty(); });
  if (error_ || queue_.empty()) return false;
  batch = std::move(queue_.front());
  queue_.pop_front();
  changed_.notify_all();
  return true;
}

void BuilderPool::work(Builder& builder) {
  try {
    for (RawBatch batch; take(batch);) builder.process(batch);
    bool failed = false;
    {
      const std::lock_guard lock(mutex_);
      failed = error_ != nullptr;
    }
    if (!failed) builder.finish();
  } catch (...) {  // whatever it is, finish() or submit() throws it on
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::current_exception();
    changed_.notify_all();
  }
}

void BuilderPool::stop(bool drop) {
  {
    const std::lock_guard lock(mutex_);
    if (drop) queue_.clear();
    closed_ = true;
    changed_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void BuilderPool::finish() {
  if (threads_.empty()) {
    builders_.front()->finish();
    return;
  }
  stop(false);
  rethrow();
}

void BuilderPool::rethrow() {
  if (error_) std::rethrow_exception(error_);
}

}  // namespace morgue::nightly
