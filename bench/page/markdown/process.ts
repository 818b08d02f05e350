// node-html-markdown reads Node's environment as it loads, in the browser too.
Object.assign(globalThis, { process: { env: {} } });
