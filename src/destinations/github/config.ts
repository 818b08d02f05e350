import * as v from 'valibot';
import { exportFormats } from '../../model/settings.ts';
import { addressField, optionalField, reading, requiredField, secretField } from '../account.ts';
import { patternFault } from './pattern.ts';

const repositoryField = (field: ReturnType<typeof requiredField> | typeof optionalField) =>
  v.pipe(
    field,
    v.regex(/^(?:[\w.-]+\/[\w.-]+)?$/, 'Name the repository as owner/name.'),
    v.check((name) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name), 'Name the repository as owner/name.'),
  );
const branchField = v.pipe(
  optionalField,
  // What git itself forbids in a name (git-check-ref-format), as far as it could reach another address.
  v.check(
    (name) => !/[\s~^:?*[\\]|\.\.|\/\/|^\/|\/$|@\{/.test(name) && !/[\p{Cc}]/u.test(name),
    'That is no name of a branch.',
  ),
);
const patternField = (field: ReturnType<typeof requiredField> | typeof optionalField, what: string) =>
  v.pipe(
    field,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.value === '') return;
      const fault = patternFault(dataset.value);
      if (fault !== null) addIssue({ message: `The path of the ${what} ${fault}.` });
    }),
  );

const access = {
  url: addressField('the API'),
  token: secretField('Enter the access token.'),
  branch: branchField,
};

const accessSchema = v.object({ ...access, repository: repositoryField(optionalField) });
const schema = v.object({
  ...access,
  repository: repositoryField(requiredField('Name the repository as owner/name.')),
  path: patternField(requiredField('Enter the path of the file.'), 'file'),
  format: v.picklist(exportFormats, 'Pick a format.'),
  imagePath: patternField(optionalField, 'image'),
  mode: v.picklist(['commit', 'pull-request'], 'Pick how the clip gets there.'),
  message: optionalField,
});

/** Enough to ask what there is. */
export type Access = v.InferOutput<typeof accessSchema>;
export type GitHubAccount = v.InferOutput<typeof schema>;

export const readAccess = reading(accessSchema);
export const readAccount = reading(schema);
