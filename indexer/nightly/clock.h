// Wall-clock times for manifests, receipts and messages; CPU time for the last line of a run.
#pragma once

#include <string>

namespace morgue::nightly {

std::string utc_now();    // "2020-02-13T04:05:06Z"
double cpu_seconds();     // of this process, all threads, user and system
double steady_seconds();  // for differences

}  // namespace morgue::nightly
