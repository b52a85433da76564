#ifndef _BITS_TYPES_NL_ITEM_H
#define _BITS_TYPES_NL_ITEM_H

typedef int nl_item;

#endif
