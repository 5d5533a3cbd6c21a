// From a faulty entry to what its author meant.
//
// The families of faults are those of real collections: text typed by people, or written by
// programs that know no YAML. Where only one meaning is possible, a finding carries the fix.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/scan.h"
#include "app/frontmatter/value.h"

#include <string>
#include <string_view>

namespace galley::frontmatter {

struct Diagnosis {
    Findings findings; ///< with fixes only where all of the entry's faults have one
    Value value;       ///< what the fixes make of it; else the best reading of its text
};

/// `entry` is one of scan(file), with a fault; `anchors` are those of the front matter.
Diagnosis diagnose(std::string_view file, const ScannedEntry &entry, Anchors &anchors);

// ---- The families; each answers its findings with the fixes that it is sure of ------------------

/// The family of entry.fault.
Findings diagnoseFault(std::string_view file, const ScannedEntry &entry, Anchors &anchors);

Findings diagnoseSingleQuoted(std::string_view file, const ScannedEntry &entry);
Findings diagnoseDoubleQuoted(std::string_view file, const ScannedEntry &entry);
Findings diagnosePlain(std::string_view file, const ScannedEntry &entry);
Findings diagnoseTabs(std::string_view file, const ScannedEntry &entry);
Findings diagnoseParts(std::string_view file, const ScannedEntry &entry, Anchors &anchors); ///< of a block list or map
Findings diagnoseFlowItems(std::string_view file, const ScannedEntry &entry); ///< of quoted items alone
Findings diagnoseFlow(std::string_view file, const ScannedEntry &entry);

// ---- What they share ----------------------------------------------------------------------------

/// A finding of `entry`, without a fix.
Finding findingIn(const ScannedEntry &entry, std::string rule, ByteRange range, std::string message);

/// The word at `place`, for a message: “DeepSeek's”.
std::string wordAt(std::string_view file, std::size_t place, ByteRange within);

} // namespace galley::frontmatter
