# What is compiled into the programs. resources_page serves the engine (themes, templates), and
# resources_window the window (icons, samples); a new file is found at the next build.
find_package(Qt6 REQUIRED COMPONENTS Core)

function(galley_resources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS")
  set(list "")
  foreach(folder ${arg_FOLDERS})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/resources
         ${PROJECT_SOURCE_DIR}/resources/${folder}/*)
    foreach(file ${files})
      string(APPEND list "    <file alias=\"${file}\">${PROJECT_SOURCE_DIR}/resources/${file}</file>\n")
    endforeach()
  endforeach()
  set(qrc ${PROJECT_BINARY_DIR}/${target}.qrc)
  file(CONFIGURE OUTPUT ${qrc} CONTENT
       "<RCC>\n  <qresource prefix=\"/\">\n${list}  </qresource>\n</RCC>\n")
  add_library(${target} OBJECT ${qrc})
  set_target_properties(${target} PROPERTIES AUTORCC ON LINKER_LANGUAGE CXX)
  target_link_libraries(${target} PUBLIC Qt6::Core)
endfunction()

galley_resources(resources_page FOLDERS themes templates)
target_link_libraries(galley-cli PRIVATE resources_page)

galley_resources(resources_window FOLDERS icons samples preview)
