/* What the corpus' files ask of the compiler. They are compiled, never run: the test looks at the names they leave undefined. */
#ifndef CORPUS_H
#define CORPUS_H

#if defined(__BITINT_MAXWIDTH__)
#define HAVE_BITINT 1
#else
#define HAVE_BITINT 0
#endif

#ifndef __has_builtin
#define __has_builtin(x) 0
#endif

#endif
