@echo off
rem Finds Java and starts Datus Notebook on Windows. Not tested yet.
setlocal enabledelayedexpansion
set "LEAST=17"
set "HOME_DIR=%~dp0.."
for %%i in ("%HOME_DIR%") do set "HOME_DIR=%%~fi"

set "JAVA="
if defined DATUS_JAVA_HOME if exist "%DATUS_JAVA_HOME%\bin\java.exe" set "JAVA=%DATUS_JAVA_HOME%\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%i in (java.exe) do set "JAVA=%%~$PATH:i"
if not defined JAVA (
  echo datus-nb: needs Java %LEAST% or later, and found none. 1>&2
  echo Install it from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
  exit /b 1
)

set "VERSION=0"
for %%i in ("%JAVA%") do set "RELEASE=%%~dpi..\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,* delims==" %%a in ("%RELEASE%") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
for /f "delims=." %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS %LEAST% if not "%VERSION%"=="0" (
  echo datus-nb: needs Java %LEAST% or later, and found %VERSION%: %JAVA% 1>&2
  echo Install a newer one from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)

set "OPTIONS="
if %MAJOR% GEQ 24 set "OPTIONS=--sun-misc-unsafe-memory-access=allow"
set "ARCHIVE=-XX:SharedArchiveFile="%HOME_DIR%\lib\datus-nb-%VERSION%.jsa""
if defined DATUS_RECORD_CLASSES set "ARCHIVE=-XX:ArchiveClassesAtExit="%DATUS_RECORD_CLASSES%""
if not defined DATUS_LOG set "DATUS_LOG=warn"

"%JAVA%" %OPTIONS% -Xshare:auto %ARCHIVE% -Xlog:disable -XX:+UseSerialGC ^
  -Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider -Dslf4j.internal.verbosity=WARN "-Ddatus.home=%HOME_DIR%" "-Dorg.sqlite.lib.path=%HOME_DIR%\lib" "-Donnxruntime.native.path=%HOME_DIR%\lib" "-Dlibrary.jline.path=%HOME_DIR%\lib" ^
  -Dorg.slf4j.simpleLogger.defaultLogLevel=%DATUS_LOG% -Djava.awt.headless=true %DATUS_JAVA_OPTIONS% -jar "%HOME_DIR%\lib\datus-nb.jar" %*
exit /b %ERRORLEVEL%
