/* For tests under Wine only, never shipped. Wine 8 has SetWindowDisplayAffinity in name only. This library acts as
   Microsoft's page on it says: top-level windows of this process only, the value is kept with the window and goes with
   it. Everything else is asked of Wine, so that windows, handles, types and errors are real. */
#include <windows.h>

#define EXPORT(type, name) __declspec(dllexport) type WINAPI our_##name
#define CALLED(name) __asm__(#name)

static const char KEPT[] = "passerelle.affinity";
static int is_remote = 0;

static BOOL is_ours(HWND window)
{
    DWORD process = 0;
    if (!IsWindow(window)) { SetLastError(ERROR_INVALID_WINDOW_HANDLE); return FALSE; }
    GetWindowThreadProcessId(window, &process);
    if (process != GetCurrentProcessId()) { SetLastError(ERROR_ACCESS_DENIED); return FALSE; }
    if (GetAncestor(window, GA_ROOT) != window) { SetLastError(ERROR_INVALID_PARAMETER); return FALSE; }
    return TRUE;
}

EXPORT(BOOL, Set)(HWND window, DWORD affinity) CALLED(SetWindowDisplayAffinity);
EXPORT(BOOL, Get)(HWND window, DWORD *affinity) CALLED(GetWindowDisplayAffinity);
EXPORT(int, Metrics)(int which) CALLED(GetSystemMetrics);

EXPORT(BOOL, Set)(HWND window, DWORD affinity)
{
    if (!is_ours(window)) return FALSE;
    if (affinity != 0x00 && affinity != 0x01 && affinity != 0x11) { SetLastError(ERROR_INVALID_PARAMETER); return FALSE; }
    return SetPropA(window, KEPT, (HANDLE)(ULONG_PTR)(affinity + 0x100));
}

EXPORT(BOOL, Get)(HWND window, DWORD *affinity)
{
    ULONG_PTR kept;
    if (!is_ours(window)) return FALSE;
    kept = (ULONG_PTR)GetPropA(window, KEPT);
    *affinity = kept ? (DWORD)(kept - 0x100) : 0;
    return TRUE;
}

EXPORT(int, Metrics)(int which)
{
    typedef int(WINAPI * Asked)(int);
    if (which == SM_REMOTESESSION) return is_remote;
    return ((Asked)(void *)GetProcAddress(GetModuleHandleA("user32.dll"), "GetSystemMetrics"))(which);
}

/* A remote session begins (1) or ends (0). */
__declspec(dllexport) void WINAPI become_remote(int remote) { is_remote = remote; }
