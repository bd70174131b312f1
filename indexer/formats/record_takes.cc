#include "indexer/formats/record_takes.h"

#include <algorithm>
#include <utility>

namespace morgue::formats {

bool RecordTakes::belongs(const Story& one, const Story& waiting) const {
  if (waiting.take.story != one.take.story || waiting.takes >= kMostTakes ||
      waiting.bytes.size() + one.bytes.size() > max_record_)
    return false;
  if (!one.take.goes_on && !waiting.take.goes_on) return false;  // two versions, or one twice
  return !one.take.version || !waiting.take.version || one.take.version == waiting.take.version;
}

void RecordTakes::add(Story story) {
  bytes_ += story.bytes.size();
  const auto found =
      story.take.story.empty()
          ? waiting_.rend()
          : std::find_if(waiting_.rbegin(), waiting_.rend(),
                         [&](const Story& waiting) { return belongs(story, waiting); });
  if (found == waiting_.rend()) {
    waiting_.push_back(std::move(story));
    return;
  }
  found->bytes += story.bytes;
  ++found->takes;
  if (!found->take.version) found->take.version = story.take.version;
  found->take.goes_on = found->take.goes_on && story.take.goes_on;
}

RecordTakes::Story RecordTakes::take_first() {
  Story first = std::move(waiting_.front());
  waiting_.pop_front();
  bytes_ -= first.bytes.size();
  return first;
}

}  // namespace morgue::formats
