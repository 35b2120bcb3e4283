@echo off
rem Kaartwerk: without a command the workbench, with one the command line in plain Java.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo kaartwerk: a Java of version 21 or newer is needed; install one, or let JAVA_HOME name it. 1>&2
  exit /b 2
)
if "%~1"=="" goto workbench
if "%~1"=="-data" goto workbench
set "CP="
for /f "usebackq delims=" %%b in ("%HOME_DIR%cli.bundles") do for %%j in ("%HOME_DIR%plugins\%%b_*.jar") do set "CP=!CP!;%%~fj"
"%JAVA%" -XX:+UseSerialGC -Xss4m -Dguice_bytecode_gen_option=DISABLED -cp "!CP!" nl.kaartwerk.cli.Main %*
exit /b %errorlevel%
:workbench
for %%j in ("%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fj"
if "%~1"=="" ("%JAVA%" -Dguice_bytecode_gen_option=DISABLED -jar "!LAUNCHER!" -data "%USERPROFILE%\kaartwerk-workspace") else ("%JAVA%" -Dguice_bytecode_gen_option=DISABLED -jar "!LAUNCHER!" %*)
