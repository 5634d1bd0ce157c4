/* For Wine 8 only, never shipped. Its own mscms lacks WcsCreateIccProfile, which Qt's window plugin links to.
   No screen has a colour profile here. */
#define EXPORT(type) __declspec(dllexport) type __stdcall

EXPORT(void *) OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation)
{
    (void)profile; (void)access; (void)share; (void)creation;
    return 0;
}
EXPORT(int) CloseColorProfile(void *profile) { (void)profile; return 1; }
EXPORT(int) GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size)
{
    (void)profile; (void)buffer; (void)size;
    return 0;
}
EXPORT(void *) WcsCreateIccProfile(void *profile, unsigned options) { (void)profile; (void)options; return 0; }
