#ifndef _BITS_TYPES_STRUCT_WINSIZE_H
#define _BITS_TYPES_STRUCT_WINSIZE_H

struct winsize {
    unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel;
};

#endif
