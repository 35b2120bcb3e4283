// The extension with Visual Studio Code and the client played by others.
'use strict';

const assert = require('node:assert');
const Module = require('node:module');
const { test } = require('node:test');

function load(settings) {
  const seen = { started: [], stopped: 0, commands: {}, errors: [] };
  const configuration = { get: (key, otherwise) => settings[key] ?? otherwise };
  const vscode = {
    workspace: { getConfiguration: () => configuration, onDidChangeConfiguration: (listener) => { seen.changed = listener; return {}; } },
    commands: { registerCommand: (id, action) => { seen.commands[id] = action; return {}; }, executeCommand: async (...args) => seen.errors.push(args) },
    window: { showErrorMessage: async (message, choice) => { seen.errors.push(message); return choice; } },
  };
  class LanguageClient {
    constructor(id, name, server, options) { Object.assign(this, { server, options }); }
    async start() { if (settings.fails) throw new Error('no such file'); seen.started.push(this); }
    async stop() { seen.stopped++; }
  }
  const original = Module._load;
  Module._load = (request, ...rest) => request === 'vscode' ? vscode : request === 'vscode-languageclient/node' ? { LanguageClient } : original(request, ...rest);
  try {
    delete require.cache[require.resolve('../extension.js')];
    return { extension: require('../extension.js'), seen };
  } finally {
    Module._load = original;
  }
}

test('the server is the command of the settings, in the language that is asked for', async () => {
  const { extension, seen } = load({ command: '/opt/kaartwerk', locale: 'nl', rules: { 'library-unused': 'off' } });
  await extension.activate({ subscriptions: [] });
  assert.equal(seen.started[0].server.command, '/opt/kaartwerk');
  assert.deepEqual(seen.started[0].server.args, ['lsp', '--language', 'nl']);
  assert.deepEqual(seen.started[0].options.initializationOptions, { rules: { 'library-unused': 'off' } });
});

test('without settings the command is looked for on the path and the editor says the language', async () => {
  const { extension, seen } = load({});
  await extension.activate({ subscriptions: [] });
  assert.equal(seen.started[0].server.command, 'kaartwerk');
  assert.deepEqual(seen.started[0].server.args, ['lsp']);
});

test('a changed command restarts the server, as the restart command does', async () => {
  const { extension, seen } = load({});
  await extension.activate({ subscriptions: [] });
  await seen.changed({ affectsConfiguration: (key) => key === 'kaartwerk.command' });
  await seen.commands['kaartwerk.restart']();
  await seen.changed({ affectsConfiguration: (key) => key === 'kaartwerk.rules' });
  await extension.deactivate();
  assert.deepEqual([seen.started.length, seen.stopped], [3, 3]);
});

test('a server that does not start is told with the way to the setting', async () => {
  const { extension, seen } = load({ fails: true });
  await extension.activate({ subscriptions: [] });
  assert.match(seen.errors[0], /"kaartwerk lsp": no such file/);
  assert.deepEqual(seen.errors[1], ['workbench.action.openSettings', 'kaartwerk.command']);
});
