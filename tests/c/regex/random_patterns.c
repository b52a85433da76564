#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static unsigned s=1; static unsigned rnd(unsigned n){s=s*1103515245u+12345u;return (s>>16)%n;}
static char p[200];
static void gen(int d){ int n=1+rnd(3); for(int i=0;i<n;i++){ int k=rnd(d>0?9:5);
  if(k<3){char c[2]={"abc"[rnd(3)],0};strcat(p,c);} else if(k==3)strcat(p,"."); else if(k==4)strcat(p,"[ab]");
  else {strcat(p,"(");gen(d-1);if(rnd(2)){strcat(p,"|");gen(d-1);}strcat(p,")");}
  int q=rnd(8); if(q==0)strcat(p,"*"); else if(q==1)strcat(p,"+"); else if(q==2)strcat(p,"?"); else if(q==3)strcat(p,"{1,2}"); } }
int main(void){ for(int it=0;it<4000;it++){ p[0]=0; gen(2); if(strlen(p)>60)continue; char t[12];int n=rnd(11);for(int i=0;i<n;i++)t[i]="abcd"[rnd(4)];t[n]=0;
 regex_t r; int e=regcomp(&r,p,REG_EXTENDED); if(e){printf("%s c%d\n",p,e);continue;} regmatch_t m[1]; e=regexec(&r,t,1,m,0); if(e)printf("%s %s no\n",p,t); else printf("%s %s %d %d\n",p,t,(int)m[0].rm_so,(int)m[0].rm_eo); regfree(&r);} }
