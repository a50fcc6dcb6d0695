/** Interface words: what was deleted and can be brought back, and working without keeping anything. */
export const kept = {
  'bin.link': 'Recently deleted ({count})',
  'bin.title': 'Recently deleted',
  'bin.lead': {
    one: 'What you delete can be brought back for one day. After that it goes for good.',
    other: 'What you delete can be brought back for {count} days. After that it goes for good.',
  },
  'bin.left': {
    one: 'Deleted on {date} · goes for good in 1 day',
    other: 'Deleted on {date} · goes for good in {count} days',
  },
  'bin.last-day': 'Deleted on {date} · goes for good after today',
  'bin.restore': 'Bring back',
  'bin.restore-name': 'Bring back {name}',
  'bin.discard': 'Delete for good…',
  'bin.discard-name': 'Delete {name} for good',
  'bin.discard-sure': '“{name}” cannot be brought back after that.',
  'bin.leave': 'Leave it here',
  'bin.empty': 'Empty the list…',
  'bin.empty-sure': {
    one: 'This deletes 1 assessment for good.',
    other: 'This deletes {count} assessments for good.',
  },
  'bin.damaged': 'A damaged assessment',
  'bin.restored': '“{name}” is back on the start page.',
  'bin.discarded': '“{name}” is deleted for good.',
  'bin.emptied': 'Nothing deleted is left on this device.',
  'bin.gave-up': {
    one: 'This device was full: one recently deleted assessment went for good.',
    other: 'This device was full: {count} recently deleted assessments went for good.',
  },
  'bin.gave-up.text': 'That made the room to save what you are working on. Your work is saved.',
  'bin.gave-up.seen': 'I have seen this',

  'keep.title': 'Keep nothing on this device',
  'keep.text':
    'For a computer that is not yours alone. What you do from then on stays in this page and is gone when it closes, unless you download it as a file.',
  'keep.stop': 'Don’t keep on this device',
  'keep.stays': {
    one: 'The assessment saved so far stays here until you delete it.',
    other: 'The {count} assessments saved so far stay here until you delete them.',
  },
  'keep.ask': '“{name}” is saved on this device as it is now. What shall become of that?',
  'keep.stop-delete': 'Delete it here, and go on',
  'keep.stop-leave': 'Leave it as it is, and go on',
  'keep.cancel': 'Go on saving',
  'keep.lead': 'In the memory of this page, and nowhere else.',
  'keep.on.title': 'Nothing is kept on this device',
  'keep.on.text':
    'What you do here stays in this page and is gone when it closes, unless you download it as a file. What was saved before is not listed.',
  'keep.again': 'Keep on this device from now on',
  'keep.stopped': 'From now on nothing is kept on this device.',
  'keep.deleted': 'From now on nothing is kept on this device. What was saved of “{name}” is deleted.',
  'keep.kept': 'From now on your work is kept on this device, with what you did in the meantime.',
  'keep.failed': 'That did not work. Please try it once more.',
  'keep.change': 'Change this',
  'keep.none': 'None in this page yet. The first answer you give starts one.',

  'data.sure-device': 'Whatever was saved on this device before goes with it.',
  'data.count-bin': { one: '1 more is recently deleted.', other: '{count} more are recently deleted.' },
  'data.sure-bin': {
    one: 'So does the one recently deleted. Nothing can be brought back.',
    other: 'So do the {count} recently deleted. Nothing can be brought back.',
  },

  'trouble.chosen': 'Nothing is kept on this device.',
  'trouble.chosen.help': 'Your work is gone when this page closes. Download it as a file first.',
  'trouble.deleted-elsewhere': 'This assessment was deleted in another tab.',
  'trouble.deleted-elsewhere.help': 'What you changed here since is not saved. Keep your version as a copy.',
  'trouble.too-large': 'This assessment holds too much to be saved.',
  'trouble.too-large.help':
    'Your last changes are not saved until you shorten notes, or delete lists, tasks or scenarios.',
  'trouble.newer-app': 'A newer version of First Seat has been here.',
  'trouble.newer-app.help':
    'This page does not know how it saves, and writes nothing. Download your answers as a file, then load the page again.',
} as const;
