// oracle: none the host has interfaces; POSIX if_nameindex: a list that ends with index 0 and a null name
#include <assert.h>
#include <errno.h>
#include <net/if.h>
#include <stdio.h>

int main(void)
{
    struct if_nameindex *list = if_nameindex();
    assert(list && list->if_index == 0 && list->if_name == NULL);
    if_freenameindex(list);
    char name[IF_NAMESIZE];
    assert(if_indextoname(1, name) == NULL && errno == ENXIO);
    assert(if_nametoindex("lo") == 0 && errno == ENODEV);
    puts("ok");
    return 0;
}
