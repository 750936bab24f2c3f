@echo off
rem Builds what is missing, tells Jupyter of the kernel, makes the demo workspace, and opens JupyterLab there.
rem With a notebook as argument: runs it there without a browser and prints its results. Not tested yet.
setlocal
set "ROOT=%~dp0.."
for %%i in ("%ROOT%") do set "ROOT=%%~fi"
set "DATUS_NB=%ROOT%\install\target\datus-nb\bin\datus-nb.cmd"
set "DEMO=%ROOT%\demo"

if not exist "%ROOT%\install\target\datus-nb\lib\datus-nb.jar" (
  echo Building ... 1>&2
  pushd "%ROOT%"
  call mvn -B -q package -Dmaven.test.skip=true || exit /b 1
  popd
)
call "%DATUS_NB%" demo "%DEMO%" || exit /b 1
if not exist "%DEMO%\quickstart.ipynb" copy "%ROOT%\notebooks\quickstart.ipynb" "%DEMO%" >nul
if not exist "%DEMO%\targets.csv" copy "%ROOT%\notebooks\targets.csv" "%DEMO%" >nul
if not "%~1"=="" (
  call "%DATUS_NB%" run --workspace "%DEMO%" %*
  exit /b
)
call "%DATUS_NB%" install --user || exit /b 1
where jupyter-lab >nul 2>nul || (
  echo The kernel is installed. There is no JupyterLab on the PATH; get one with: pip install jupyterlab 1>&2
  exit /b 1
)
cd /d "%DEMO%"
jupyter-lab quickstart.ipynb
