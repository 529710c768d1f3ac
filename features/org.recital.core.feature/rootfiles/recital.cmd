@echo off
rem Starts Recital: see the script "recital" beside this file, which does the same on Linux and macOS.
rem   recital                       the window
rem   recital COMMAND [ARGUMENT...] the command line
rem   recital window [OPTION...]    the window with options of the Eclipse launcher
rem   recital -application ID ...   any other application of the platform
rem Copyright (c) 2026 Recital contributors. SPDX-License-Identifier: EPL-2.0
setlocal EnableExtensions DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "NEEDED=25"
set "JAVA="

call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try_java "%%j"
if not defined JAVA for %%r in (
    "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
    "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\OpenJDK" "%ProgramFiles%\SapMachine"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%LOCALAPPDATA%\Programs\Microsoft" "%USERPROFILE%\.jdks"
    "%USERPROFILE%\scoop\apps"
) do if exist "%%~r\" for /d %%h in ("%%~r\*") do (
    call :try "%%~h"
    call :try "%%~h\current"
)
if not defined JAVA (
    echo Recital needs Java %NEEDED% or newer and found none: install one ^(for instance Temurin %NEEDED%^) or set JAVA_HOME. 1>&2
    exit /b 1
)

set "LAUNCHER="
for %%l in ("%HOME_DIR%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~l"
if not defined LAUNCHER (
    echo No launcher in %HOME_DIR%\plugins: this Recital is incomplete; unpack it again. 1>&2
    exit /b 1
)

rem A product that may not be written to keeps what the framework remembers in the person's own folder.
set "AREA="
copy /y nul "%HOME_DIR%\configuration\.writable" >nul 2>&1
if exist "%HOME_DIR%\configuration\.writable" (
    del /q "%HOME_DIR%\configuration\.writable"
) else (
    set AREA="-Dosgi.configuration.area=%LOCALAPPDATA%\Recital\configuration" "-Dosgi.sharedConfiguration.area=%HOME_DIR%\configuration" -Dosgi.configuration.cascaded=true
)

set COMMON=-Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%HOME_DIR%\launch\logging.properties" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %RECITAL_VMARGS%
set WINDOW=-XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=25 %COMMON%

rem Bundles put into the folder dropins are installed here, when the folder has changed since it was last looked through.
if not exist "%HOME_DIR%\dropins\" goto started
set "SEEN=%HOME_DIR%\configuration\dropins.seen"
if defined AREA set "SEEN=%LOCALAPPDATA%\Recital\configuration\dropins.seen"
if defined AREA if not exist "%LOCALAPPDATA%\Recital\configuration\" mkdir "%LOCALAPPDATA%\Recital\configuration"
(for /r "%HOME_DIR%\dropins" %%f in (*) do @echo %%~ff %%~tf %%~zf) > "%SEEN%.now"
fc "%SEEN%" "%SEEN%.now" >nul 2>&1 && goto started
"%JAVA%" %COMMON% %AREA% -jar "%LAUNCHER%" -application org.recital.headless.dropins -nosplash -data @none || echo The bundles in %HOME_DIR%\dropins could not be installed. 1>&2
move /y "%SEEN%.now" "%SEEN%" >nul
:started

if "%~1"=="" goto window
if /i "%~1"=="window" goto window
if /i "%~1"=="-application" goto window
"%JAVA%" -XX:+UseParallelGC -XX:MaxRAMPercentage=60 %COMMON% %AREA% -jar "%LAUNCHER%" -application org.recital.headless.application -nosplash -data @none %*
exit /b %ERRORLEVEL%

rem The launcher passes over the word "window". The workbench asks by exit code 23 to be started again.
:window
"%JAVA%" %WINDOW% %AREA% -jar "%LAUNCHER%" %*
if %ERRORLEVEL%==23 goto window
exit /b %ERRORLEVEL%

rem Takes the Java in folder %1 if it is new enough.
:try
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
rem The line reads JAVA_VERSION="25.0.1": split at the equals sign, the quotes and the dots.
for /f tokens^=2^ delims^=.^=^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do if %%v GEQ %NEEDED% set "JAVA=%~1\bin\java.exe"
exit /b 0

rem Takes the Java whose java.exe is %1, if it is new enough.
:try_java
for %%b in ("%~dp1..") do call :try "%%~fb"
exit /b 0
