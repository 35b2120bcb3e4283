// Kaartwerk in Visual Studio Code: starts `kaartwerk lsp` and leaves the rest to it.
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

/** The command line that the settings ask for. */
function serverOptions(settings) {
  const locale = settings.get('locale', 'auto');
  const args = ['lsp', ...(locale === 'auto' ? [] : ['--language', locale])];
  const command = settings.get('command', 'kaartwerk');
  // The start script is a batch file on Windows, which only a shell starts; a shell takes blanks apart.
  const shell = process.platform === 'win32';
  return { command: shell ? `"${command}"` : command, args, options: { shell } };
}

async function start() {
  const settings = vscode.workspace.getConfiguration('kaartwerk');
  const options = serverOptions(settings);
  client = new LanguageClient('kaartwerk', 'Kaartwerk', options, {
    documentSelector: [{ scheme: 'file', language: 'kaart' }, { scheme: 'untitled', language: 'kaart' }],
    initializationOptions: { rules: settings.get('rules', {}) },
    synchronize: { configurationSection: 'kaartwerk' },
  });
  try {
    await client.start();
  } catch (problem) {
    client = undefined;
    const choice = 'Settings';
    const chosen = await vscode.window.showErrorMessage(
      `Kaartwerk does not start with "${options.command} ${options.args.join(' ')}": ${problem.message}`, choice);
    if (chosen === choice) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'kaartwerk.command');
    }
  }
}

async function stop() {
  const stopping = client;
  client = undefined;
  await stopping?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('kaartwerk.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration('kaartwerk.command') || change.affectsConfiguration('kaartwerk.locale') ? restart() : undefined));
  await start();
}

module.exports = { activate, deactivate: stop, serverOptions };
