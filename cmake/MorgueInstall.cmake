# What `cmake --install` puts where: the programs, manual pages, shell completions, licence.
install(TARGETS morgue-index morgue-search RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
