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

  'data.count-bin': { one: '1 more is recently deleted.', other: '{count} more are recently deleted.' },
  'data.sure-bin': {
    one: 'So does the one recently deleted. Nothing can be brought back.',
    other: 'So do the {count} recently deleted. Nothing can be brought back.',
  },

  'trouble.deleted-elsewhere': 'This assessment was deleted in another tab.',
  'trouble.deleted-elsewhere.help': 'What you changed here since is not saved. Keep your version as a copy.',
  'trouble.newer-app': 'A newer version of First Seat has been here.',
  'trouble.newer-app.help':
    'This page does not know how it saves, and writes nothing. Download your answers as a file, then load the page again.',
} as const;
