# One way to make a target: morgue_library(NAME SOURCES … LINK …) and morgue_program(NAME …).
# Every target gets the same warnings, as errors, and the sanitizers of the preset.
function(morgue_settings target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast -Werror)
  if(MORGUE_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${MORGUE_SANITIZE}
      -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${MORGUE_SANITIZE})
  endif()
endfunction()

function(morgue_library target)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;LINK_PRIVATE" ${ARGN})
  add_library(${target} STATIC ${ARG_SOURCES})
  target_link_libraries(${target} PUBLIC ${ARG_LINK} PRIVATE ${ARG_LINK_PRIVATE})
  morgue_settings(${target})
endfunction()

function(morgue_program target)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE ${ARG_LINK})
  morgue_settings(${target})
endfunction()
