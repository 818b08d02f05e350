import { finishedBody } from '../../library/import/finish-body.ts';

Object.assign(globalThis, { __finishBody: finishedBody });
