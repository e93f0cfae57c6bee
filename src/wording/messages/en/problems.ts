/** Answers that are not what the person hoped for: what happened, whether anything changed, what to do. */
export const problems = {
  'problem.our-fault.title': 'That went wrong on my side',
  'problem.our-fault.text':
    'Nothing was changed. Try it again in a minute; if it happens again, give your administrator the code.',
} as const;
