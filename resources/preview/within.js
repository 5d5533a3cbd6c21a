// A long block that changes in one place: what stays of it is left alone, so that the browser lays
// out no more than what is new, and what its reader unfolded stays so.
'use strict';

{
  const kept = new WeakMap(); // <details> -> whether it is open as its author wrote it

  // Makes `fresh` folded as its reader has left `old`.
  galley.keepFolds = (old, fresh) => {
    const before = old.flatMap(element => [...element.querySelectorAll('details')]);
    const after = [...fresh.querySelectorAll('details')];
    const written = after.map(details => details.open);
    for (const [index, details] of after.entries()) {
      const older = before.length === after.length ? before[index] : null;
      if (older && older.open !== kept.get(older))
        details.open = older.open;
      for (const one of older ? [older, details] : [details])
        kept.set(one, written[index]);
    }
  };

  // Whether two elements are the same but for what they hold.
  function areAlike(one, other) {
    return one.firstChild && other.firstChild &&
      one.cloneNode(false).isEqualNode(other.cloneNode(false));
  }

  // Makes the contents of `old` those of `fresh`. What both have at their begin and at their end stays.
  function patchContents(old, fresh) {
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    let begin = 0;
    let [oldEnd, freshEnd] = [before.length, after.length];
    while (begin < oldEnd && begin < freshEnd && before[begin].isEqualNode(after[begin]))
      ++begin;
    while (begin < oldEnd && begin < freshEnd && before[oldEnd - 1].isEqualNode(after[freshEnd - 1])) {
      --oldEnd;
      --freshEnd;
    }
    if (oldEnd - begin === 1 && freshEnd - begin === 1 && areAlike(before[begin], after[begin])) {
      patchContents(before[begin], after[begin]);
      return;
    }
    const rest = fresh.ownerDocument.createDocumentFragment(); // its images ask for nothing yet
    rest.append(...after.slice(begin, freshEnd));
    galley.replace(old, before.slice(begin, oldEnd), rest, before[oldEnd] ?? null);
  }

  // Makes the one section of `old` what the one of `sections` is, where both have HTML of the author's
  // own, which may be one block over many, and puts it into its place there. Answers the text that it
  // had, as an element has it; null where it did not.
  galley.patchWithin = (old, sections) => {
    const [before, after] = [old[0], sections[0]];
    if (old.length !== 1 || sections.length !== 1 || before.dataset.raw !== '' ||
        after.dataset.raw !== '' || before.dataset.kind !== after.dataset.kind)
      return null;
    const {textContent} = before;
    galley.keepFolds(old, after);
    patchContents(before, after);
    sections[0] = before;
    return {textContent};
  };
}
true;
