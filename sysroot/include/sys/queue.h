/* <sys/queue.h>: BSD's lists in macros. Each kind has a head in the owner and
 * an entry in the element: SLIST one link; LIST doubly linked; STAILQ (and
 * SIMPLEQ) one link and a tail; TAILQ doubly linked with a tail. */
#ifndef _SYS_QUEUE_H
#define _SYS_QUEUE_H

/* Singly linked */
#define SLIST_HEAD(name, type)                                                  \
    struct name {                                                               \
        struct type *slh_first;                                                 \
    }
#define SLIST_HEAD_INITIALIZER(head) {0}
#define SLIST_ENTRY(type)                                                       \
    struct {                                                                    \
        struct type *sle_next;                                                  \
    }
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_END(head) 0
#define SLIST_EMPTY(head) (SLIST_FIRST(head) == 0)
#define SLIST_NEXT(element, field) ((element)->field.sle_next)
#define SLIST_INIT(head) ((void)(SLIST_FIRST(head) = 0))
#define SLIST_FOREACH(variable, head, field)                                    \
    for ((variable) = SLIST_FIRST(head); (variable);                            \
         (variable) = SLIST_NEXT(variable, field))
#define SLIST_FOREACH_SAFE(variable, head, field, next)                         \
    for ((variable) = SLIST_FIRST(head);                                        \
         (variable) && ((next) = SLIST_NEXT(variable, field), 1); (variable) = (next))
#define SLIST_INSERT_HEAD(head, element, field)                                 \
    do {                                                                        \
        SLIST_NEXT(element, field) = SLIST_FIRST(head);                         \
        SLIST_FIRST(head) = (element);                                          \
    } while (0)
#define SLIST_INSERT_AFTER(place, element, field)                               \
    do {                                                                        \
        SLIST_NEXT(element, field) = SLIST_NEXT(place, field);                  \
        SLIST_NEXT(place, field) = (element);                                   \
    } while (0)
#define SLIST_REMOVE_HEAD(head, field)                                          \
    ((void)(SLIST_FIRST(head) = SLIST_NEXT(SLIST_FIRST(head), field)))
#define SLIST_REMOVE_AFTER(place, field)                                        \
    ((void)(SLIST_NEXT(place, field) = SLIST_NEXT(SLIST_NEXT(place, field), field)))
#define SLIST_REMOVE(head, element, type, field)                                \
    do {                                                                        \
        struct type **__link = &SLIST_FIRST(head);                              \
        while (*__link != (element))                                            \
            __link = &SLIST_NEXT(*__link, field);                               \
        *__link = SLIST_NEXT(element, field);                                   \
    } while (0)

/* Doubly linked */
#define LIST_HEAD(name, type)                                                   \
    struct name {                                                               \
        struct type *lh_first;                                                  \
    }
#define LIST_HEAD_INITIALIZER(head) {0}
#define LIST_ENTRY(type)                                                        \
    struct {                                                                    \
        struct type *le_next, **le_prev;                                        \
    }
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_END(head) 0
#define LIST_EMPTY(head) (LIST_FIRST(head) == 0)
#define LIST_NEXT(element, field) ((element)->field.le_next)
#define LIST_INIT(head) ((void)(LIST_FIRST(head) = 0))
#define LIST_FOREACH(variable, head, field)                                     \
    for ((variable) = LIST_FIRST(head); (variable);                             \
         (variable) = LIST_NEXT(variable, field))
#define LIST_FOREACH_SAFE(variable, head, field, next)                          \
    for ((variable) = LIST_FIRST(head);                                         \
         (variable) && ((next) = LIST_NEXT(variable, field), 1); (variable) = (next))
#define __LIST_PUT(link, element, field)                                        \
    do {                                                                        \
        if (((element)->field.le_next = *(link)) != 0)                          \
            (element)->field.le_next->field.le_prev = &(element)->field.le_next; \
        (element)->field.le_prev = (link);                                      \
        *(link) = (element);                                                    \
    } while (0)
#define LIST_INSERT_HEAD(head, element, field)                                  \
    __LIST_PUT(&LIST_FIRST(head), element, field)
#define LIST_INSERT_AFTER(place, element, field)                                \
    __LIST_PUT(&LIST_NEXT(place, field), element, field)
#define LIST_INSERT_BEFORE(place, element, field)                               \
    do {                                                                        \
        (element)->field.le_prev = (place)->field.le_prev;                      \
        (element)->field.le_next = (place);                                     \
        *(place)->field.le_prev = (element);                                    \
        (place)->field.le_prev = &(element)->field.le_next;                     \
    } while (0)
#define LIST_REMOVE(element, field)                                             \
    do {                                                                        \
        if ((element)->field.le_next)                                           \
            (element)->field.le_next->field.le_prev = (element)->field.le_prev; \
        *(element)->field.le_prev = (element)->field.le_next;                   \
    } while (0)

/* Singly linked with a tail */
#define STAILQ_HEAD(name, type)                                                 \
    struct name {                                                               \
        struct type *stqh_first, **stqh_last;                                   \
    }
#define STAILQ_HEAD_INITIALIZER(head) {0, &(head).stqh_first}
#define STAILQ_ENTRY(type)                                                      \
    struct {                                                                    \
        struct type *stqe_next;                                                 \
    }
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_EMPTY(head) (STAILQ_FIRST(head) == 0)
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)
#define STAILQ_INIT(head)                                                       \
    do {                                                                        \
        (head)->stqh_first = 0;                                                 \
        (head)->stqh_last = &(head)->stqh_first;                                \
    } while (0)
#define STAILQ_FOREACH(variable, head, field)                                   \
    for ((variable) = STAILQ_FIRST(head); (variable);                           \
         (variable) = STAILQ_NEXT(variable, field))
#define STAILQ_FOREACH_SAFE(variable, head, field, next)                        \
    for ((variable) = STAILQ_FIRST(head);                                       \
         (variable) && ((next) = STAILQ_NEXT(variable, field), 1); (variable) = (next))
#define STAILQ_INSERT_HEAD(head, element, field)                                \
    do {                                                                        \
        if ((STAILQ_NEXT(element, field) = STAILQ_FIRST(head)) == 0)            \
            (head)->stqh_last = &STAILQ_NEXT(element, field);                   \
        STAILQ_FIRST(head) = (element);                                         \
    } while (0)
#define STAILQ_INSERT_TAIL(head, element, field)                                \
    do {                                                                        \
        STAILQ_NEXT(element, field) = 0;                                        \
        *(head)->stqh_last = (element);                                         \
        (head)->stqh_last = &STAILQ_NEXT(element, field);                       \
    } while (0)
#define STAILQ_REMOVE_HEAD(head, field)                                         \
    do {                                                                        \
        if ((STAILQ_FIRST(head) = STAILQ_NEXT(STAILQ_FIRST(head), field)) == 0) \
            (head)->stqh_last = &STAILQ_FIRST(head);                            \
    } while (0)

#define SIMPLEQ_HEAD STAILQ_HEAD
#define SIMPLEQ_HEAD_INITIALIZER STAILQ_HEAD_INITIALIZER
#define SIMPLEQ_ENTRY STAILQ_ENTRY
#define SIMPLEQ_FIRST STAILQ_FIRST
#define SIMPLEQ_EMPTY STAILQ_EMPTY
#define SIMPLEQ_NEXT STAILQ_NEXT
#define SIMPLEQ_INIT STAILQ_INIT
#define SIMPLEQ_FOREACH STAILQ_FOREACH
#define SIMPLEQ_INSERT_HEAD STAILQ_INSERT_HEAD
#define SIMPLEQ_INSERT_TAIL STAILQ_INSERT_TAIL
#define SIMPLEQ_REMOVE_HEAD STAILQ_REMOVE_HEAD

/* Doubly linked with a tail. The entry of the head has the same shape as that
 * of an element, which is how the last element is found. */
#define TAILQ_HEAD(name, type)                                                  \
    struct name {                                                               \
        struct type *tqh_first, **tqh_last;                                     \
    }
#define TAILQ_HEAD_INITIALIZER(head) {0, &(head).tqh_first}
#define TAILQ_ENTRY(type)                                                       \
    struct {                                                                    \
        struct type *tqe_next, **tqe_prev;                                      \
    }
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_END(head) 0
#define TAILQ_EMPTY(head) (TAILQ_FIRST(head) == 0)
#define TAILQ_NEXT(element, field) ((element)->field.tqe_next)
#define TAILQ_LAST(head, headname) (*((struct headname *)((head)->tqh_last))->tqh_last)
#define TAILQ_PREV(element, headname, field)                                    \
    (*((struct headname *)((element)->field.tqe_prev))->tqh_last)
#define TAILQ_INIT(head)                                                        \
    do {                                                                        \
        (head)->tqh_first = 0;                                                  \
        (head)->tqh_last = &(head)->tqh_first;                                  \
    } while (0)
#define TAILQ_FOREACH(variable, head, field)                                    \
    for ((variable) = TAILQ_FIRST(head); (variable);                            \
         (variable) = TAILQ_NEXT(variable, field))
#define TAILQ_FOREACH_SAFE(variable, head, field, next)                         \
    for ((variable) = TAILQ_FIRST(head);                                        \
         (variable) && ((next) = TAILQ_NEXT(variable, field), 1); (variable) = (next))
#define TAILQ_FOREACH_REVERSE(variable, head, headname, field)                  \
    for ((variable) = TAILQ_LAST(head, headname); (variable);                   \
         (variable) = TAILQ_PREV(variable, headname, field))
#define TAILQ_FOREACH_REVERSE_SAFE(variable, head, headname, field, next)       \
    for ((variable) = TAILQ_LAST(head, headname);                               \
         (variable) && ((next) = TAILQ_PREV(variable, headname, field), 1);     \
         (variable) = (next))
#define __TAILQ_PUT(head, link, element, field)                                 \
    do {                                                                        \
        if (((element)->field.tqe_next = *(link)) != 0)                         \
            (element)->field.tqe_next->field.tqe_prev = &(element)->field.tqe_next; \
        else                                                                    \
            (head)->tqh_last = &(element)->field.tqe_next;                      \
        (element)->field.tqe_prev = (link);                                     \
        *(element)->field.tqe_prev = (element);                                 \
    } while (0)
#define TAILQ_INSERT_HEAD(head, element, field)                                 \
    __TAILQ_PUT(head, &(head)->tqh_first, element, field)
#define TAILQ_INSERT_AFTER(head, place, element, field)                         \
    __TAILQ_PUT(head, &(place)->field.tqe_next, element, field)
#define TAILQ_INSERT_BEFORE(place, element, field)                              \
    do {                                                                        \
        (element)->field.tqe_prev = (place)->field.tqe_prev;                    \
        (element)->field.tqe_next = (place);                                    \
        *(place)->field.tqe_prev = (element);                                   \
        (place)->field.tqe_prev = &(element)->field.tqe_next;                   \
    } while (0)
#define TAILQ_INSERT_TAIL(head, element, field)                                 \
    do {                                                                        \
        (element)->field.tqe_next = 0;                                          \
        (element)->field.tqe_prev = (head)->tqh_last;                           \
        *(head)->tqh_last = (element);                                          \
        (head)->tqh_last = &(element)->field.tqe_next;                          \
    } while (0)
#define TAILQ_REMOVE(head, element, field)                                      \
    do {                                                                        \
        if ((element)->field.tqe_next)                                          \
            (element)->field.tqe_next->field.tqe_prev = (element)->field.tqe_prev; \
        else                                                                    \
            (head)->tqh_last = (element)->field.tqe_prev;                       \
        *(element)->field.tqe_prev = (element)->field.tqe_next;                 \
    } while (0)
#define TAILQ_CONCAT(head, other, field)                                        \
    do {                                                                        \
        if (!TAILQ_EMPTY(other)) {                                              \
            *(head)->tqh_last = (other)->tqh_first;                             \
            (other)->tqh_first->field.tqe_prev = (head)->tqh_last;              \
            (head)->tqh_last = (other)->tqh_last;                               \
            TAILQ_INIT(other);                                                  \
        }                                                                       \
    } while (0)

#endif
