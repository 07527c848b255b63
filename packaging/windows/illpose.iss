; Inno Setup 6: an installer for Windows of the bundle in dist\illpose. Written and checked as text on Linux:
; it was NEVER COMPILED OR RUN. On Windows, in the checkout:
;     python packaging\build.py bundle
;     iscc /DVersion=1.2.3 packaging\windows\illpose.iss        (the version without what stands behind a plus)
; The installer lies then in dist\illpose-1.2.3-setup.exe.

#ifndef Version
  #error Say which version this is: iscc /DVersion=1.2.3 packaging\windows\illpose.iss
#endif

[Setup]
AppId={{5B0C6C0E-4C0B-4E57-9B53-0F6B3B0C71F4}
AppName=illpose
AppVersion={#Version}
AppVerName=illpose {#Version}
AppPublisher=The illpose maintainers
DefaultDirName={autopf}\illpose
DefaultGroupName=illpose
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=illpose-{#Version}-setup
SetupIconFile=..\..\build\package\stage\illpose.ico
UninstallDisplayIcon={app}\illpose.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "japanese"; MessagesFile: "compiler:Languages\Japanese.isl"

[Tasks]
Name: "openwith"; Description: "Offer illpose under ""Open with"" for illustrations"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\illpose\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; an older version's libraries must not be found by a newer one
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\illpose"; Filename: "{app}\illpose.exe"; AppUserModelID: "art.illpose.illpose"
Name: "{autodesktop}\illpose"; Filename: "{app}\illpose.exe"; AppUserModelID: "art.illpose.illpose"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\illpose.artwork"; ValueType: string; ValueName: ""; ValueData: "Illustration"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\illpose.artwork\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\illpose.exe,0"; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\illpose.artwork\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\illpose.exe"" ""%1"""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.png\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.apng\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jpg\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jpeg\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jpe\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.jfif\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.webp\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.avif\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.gif\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.bmp\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.dib\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.tif\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.tiff\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.psd\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.psb\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.ora\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.kra\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.clip\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.procreate\OpenWithProgids"; ValueType: string; ValueName: "illpose.artwork"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith

[Run]
Filename: "{app}\illpose.exe"; Description: "{cm:LaunchProgram,illpose}"; Flags: nowait postinstall skipifsilent
