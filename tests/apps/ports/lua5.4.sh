build() { make -C src lua luac CC="$CC" AR="$AR rcu" SYSCFLAGS= SYSLIBS=; }
