@echo off
rem Kaartwerk: without a command the workbench, with one the command line in plain Java.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
set "JAVA="
set "MAJOR="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if not defined JAVA goto nojava
rem The release file tells the version without starting Java; where it is absent Java itself will complain.
for %%d in ("%JAVA%\..\..\release") do if exist "%%~fd" for /f "usebackq tokens=1,2 delims==." %%a in ("%%~fd") do if "%%a"=="JAVA_VERSION" set "MAJOR=%%b"
if defined MAJOR set "MAJOR=!MAJOR:"=!"
if defined MAJOR if !MAJOR! LSS 21 goto nojava
if "%~1"=="" goto workbench
for %%o in (-data -clean -consoleLog -nl -configuration -vmargs -perspective -showlocation) do if "%~1"=="%%o" goto workbench
if /i "%~x1"==".kaart" goto workbench
set "CP="
for /f "usebackq delims=" %%b in ("%HOME_DIR%cli.bundles") do for %%j in ("%HOME_DIR%plugins\%%b_*.jar") do if defined CP (set "CP=!CP!;%%~fj") else set "CP=%%~fj"
"%JAVA%" -XX:+UseSerialGC -Xss4m -Dguice_bytecode_gen_option=DISABLED -cp "!CP!" nl.kaartwerk.cli.Main %*
exit /b %errorlevel%
:workbench
for %%j in ("%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fj"
set "DATA=-data "%USERPROFILE%\kaartwerk-workspace""
for %%a in (%*) do if "%%~a"=="-data" set "DATA="
"%JAVA%" "-splash:%HOME_DIR%splash.png" -Dguice_bytecode_gen_option=DISABLED -jar "!LAUNCHER!" %* !DATA!
exit /b %errorlevel%
:nojava
echo kaartwerk: a Java of version 21 or newer is needed; install one, or let JAVA_HOME name it. 1>&2
exit /b 2
