// How long a run takes: wall clock and CPU time. What time it is: common/base/clock.h.
#pragma once

namespace morgue::nightly {

double cpu_seconds();     // of this process, all threads, user and system
double steady_seconds();  // for differences

}  // namespace morgue::nightly
