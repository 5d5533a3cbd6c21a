# What is compiled into the programs. resources_page serves the engine (schema, themes, templates), and
# resources_window the window (icons, samples); a new file is found at the next build.
find_package(Qt6 REQUIRED COMPONENTS Core)

# galley_resources(TARGET FOLDERS FOLDER... [LIBRARIES NAME=FILE...]): folders of resources/ under their
# own names, and files from elsewhere as :/libraries/NAME.
function(galley_resources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS;LIBRARIES")
  set(list "")
  foreach(library ${arg_LIBRARIES})
    string(REGEX REPLACE "^([^=]+)=(.+)$" "<file alias=\"libraries/\\1\">\\2</file>" file "${library}")
    string(APPEND list "    ${file}\n")
  endforeach()
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

galley_resources(resources_page FOLDERS schema themes templates)
target_link_libraries(galley-cli PRIVATE resources_page)

if(GALLEY_WINDOW)
  # The libraries that the preview's page works with, from the system's packages; each may lie elsewhere.
  find_file(GALLEY_DOMPURIFY purify.min.js REQUIRED
            PATHS /usr/share/nodejs/dompurify/dist /usr/lib/node_modules/dompurify/dist
            DOC "DOMPurify 2 or newer: sanitises raw HTML")
  find_file(GALLEY_HIGHLIGHT highlight.min.js REQUIRED
            PATHS /usr/share/javascript/highlight.js /usr/share/javascript/highlight
            DOC "highlight.js 9 or newer, all languages in one file: colours code")
  find_file(GALLEY_KATEX katex.min.js REQUIRED
            PATHS /usr/share/javascript/katex /usr/lib/node_modules/katex/dist
            DOC "KaTeX 0.16 or newer: sets formulas; katex.min.css and fonts/ lie beside it")
  cmake_path(GET GALLEY_KATEX PARENT_PATH katex)
  file(GLOB katex_fonts ${katex}/fonts/KaTeX_*.woff2)
  if(NOT katex_fonts OR NOT EXISTS ${katex}/katex.min.css)
    message(FATAL_ERROR "KaTeX has no katex.min.css or no fonts/KaTeX_*.woff2 in ${katex}")
  endif()
  set(libraries dompurify.js=${GALLEY_DOMPURIFY} highlight.js=${GALLEY_HIGHLIGHT} katex.js=${GALLEY_KATEX}
                katex.css=${katex}/katex.min.css)
  foreach(font ${katex_fonts})
    cmake_path(GET font FILENAME name)
    list(APPEND libraries fonts/${name}=${font})
  endforeach()
  galley_resources(resources_window FOLDERS icons samples preview LIBRARIES ${libraries})
endif()
