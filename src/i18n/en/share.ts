/** Interface words: a link that carries the answers, being made and being opened. */
export const share = {
  'take.link': 'Link to the answers',
  'take.link.purpose': 'To let somebody look at the same answers in their own browser, without a file.',
  'take.link.holds':
    'In it: everything you answered, with the company’s name and what you typed. Not in it: notes, who answered, plan edits, baselines and scenarios. Those go with the assessment file.',
  'take.link.warning':
    'The answers stand in the link itself. Whoever gets it can read them, and programs it passes through may keep it.',
  'take.link.passphrase': 'Passphrase, if only some may read it',
  'take.link.passphrase.help':
    'Tell it another way than the link. It is kept nowhere: who forgets it needs a new link.',
  'take.link.copy': 'Copy the link',
  'take.link.copied': {
    one: 'Copied: a link of 1 character. Whoever has it can read the answers.',
    other: 'Copied: a link of {count} characters. Whoever has it can read the answers.',
  },
  'take.link.copied-sealed': {
    one: 'Copied: a link of 1 character. It opens only with the passphrase.',
    other: 'Copied: a link of {count} characters. It opens only with the passphrase.',
  },
  'take.link.by-hand':
    'This browser does not let the app copy. Here is the link, ready to be copied by hand.',
  'take.link.address': 'Link',
  'take.link.long': {
    one: 'These answers would make a link of 1 character.',
    other: 'These answers would make a link of {count} characters.',
  },
  'take.link.long-help':
    'Many programs cut a link after 2,000 characters. The assessment file has no such limit, and holds the rest too.',

  'shared.title': 'Somebody shared answers with you',
  'shared.opening': 'Reading the link…',
  'shared.lead':
    'They came in the link itself and are not kept on this device yet. The link has been taken out of the address.',
  'shared.name': 'The link',
  'shared.passphrase': 'The link is locked. Enter the passphrase you were told',
  'shared.wrong-passphrase':
    'That is not the passphrase of this link. Look at capitals and spaces, and try again.',
  'shared.unlock': 'Unlock',
  'shared.leave': 'To the start page',
  'shared.cut': 'The link was cut off on its way.',
  'shared.cut-help':
    'Some programs break a long link in two. Copy the whole of it, or ask for the assessment file instead.',
  'shared.changed': 'The link is not as it was sent: something in it was changed or got lost.',
  'shared.changed-help': 'Ask for it again, or for the assessment file. Nothing was opened.',
  'shared.newer': 'A newer version of First Seat made this link.',
  'shared.newer-help': 'Load this page again to get the newest version, then open the link once more.',
  'shared.older': 'The link was made by a version of First Seat that is too old to be read here.',
  'shared.older-help': 'Ask for a new link, or for the assessment file, which every version can read.',
  'shared.not-secure':
    'The link is locked, and this page can’t unlock it, because it does not come by HTTPS.',
  'shared.not-secure-help': 'Open the link at an address of First Seat that begins with https.',

  'missing.shared': 'The link has to be opened again',
  'missing.shared.help':
    'What it carries is taken out of the address as soon as it is read, and this page was loaded anew since. Open the link once more from where you got it.',
} as const;
