/** A field of medicine in the forms that labels need. */
export interface Field {
  readonly name: string;
  readonly plain: string;
  readonly french: string;
  readonly japanese: string;
}

const field = (name: string, plain: string, french: string, japanese: string): Field => ({
  name,
  plain,
  french,
  japanese,
});

export const fields: readonly Field[] = [
  field('Oncology', 'Cancer', 'oncologie', '腫瘍学'),
  field('Cardiology', 'Heart', 'cardiologie', '循環器'),
  field('Neurology', 'Brain', 'neurologie', '神経内科'),
  field('Nephrology', 'Kidney', 'néphrologie', '腎臓'),
  field('Hepatology', 'Liver', 'hépatologie', '肝臓'),
  field('Pulmonology', 'Lung', 'pneumologie', '呼吸器'),
  field('Dermatology', 'Skin', 'dermatologie', '皮膚科'),
  field('Ophthalmology', 'Eye', 'ophtalmologie', '眼科'),
  field('Endocrinology', 'Hormone', 'endocrinologie', '内分泌'),
  field('Rheumatology', 'Joint', 'rhumatologie', 'リウマチ'),
  field('Haematology', 'Blood', 'hématologie', '血液'),
  field('Gastroenterology', 'Digestive', 'gastro-entérologie', '消化器'),
  field('Immunology', 'Allergy', 'immunologie', '免疫'),
  field('Obstetrics', 'Pregnancy', 'obstétrique', '産科'),
  field('Orthopaedics', 'Bone', 'orthopédie', '整形外科'),
  field('Psychiatry', 'Mental health', 'psychiatrie', '精神科'),
  field('Radiology', 'X-ray', 'radiologie', '放射線'),
  field('Urology', 'Bladder', 'urologie', '泌尿器'),
  field('Infectiology', 'Infection', 'infectiologie', '感染症'),
  field('Palliative care', 'End-of-life', 'soins palliatifs', '緩和ケア'),
];

/** Three stems for each field, in their order. */
export const stems: readonly string[] = [
  ...['Adeno', 'Lympho', 'Melano', 'Cardio', 'Arterio', 'Phlebo', 'Neuro', 'Encephalo', 'Myelo', 'Nephro', 'Glomerulo'],
  ...['Pyelo', 'Hepato', 'Cholangio', 'Biliro', 'Pneumo', 'Broncho', 'Pleuro', 'Dermato', 'Kerato', 'Tricho', 'Retino'],
  ...['Ophthalmo', 'Irido', 'Thyro', 'Adreno', 'Gonado', 'Arthro', 'Spondylo', 'Fibro', 'Haemo', 'Thrombo', 'Erythro'],
  ...['Gastro', 'Entero', 'Colo', 'Immuno', 'Allergo', 'Sero', 'Amnio', 'Utero', 'Placento', 'Osteo', 'Chondro', 'Myo'],
  ...['Psycho', 'Cogno', 'Somno', 'Radio', 'Angio', 'Mammo', 'Uro', 'Cysto', 'Prostato', 'Viro', 'Bacterio', 'Myco'],
  ...['Algo', 'Thanato', 'Asthenio'],
];

export const endings: readonly string[] = [
  ...['pathy', 'plasty', 'scopy', 'graphy', 'genesis', 'metry', 'lysis', 'sclerosis', 'megaly', 'stenosis', 'trophy'],
  ...['toxicity', 'therapy', 'malacia', 'dynia', 'rrhagia', 'tomy', 'ptosis', 'stasis', 'phobia'],
];

export const aspects: readonly (readonly [name: string, french: string])[] = [
  ['screening', 'dépistage'],
  ['registries', 'registres'],
  ['decision support', 'aide à la décision'],
  ['remote monitoring', 'télésurveillance'],
  ['billing codes', 'codes de facturation'],
  ['trials', 'essais cliniques'],
  ['outcomes', 'résultats'],
];

/** For whom, with what people type instead. */
export const groups: readonly (readonly [name: string, plain: string])[] = [
  ['Paediatric', 'Childhood'],
  ['Geriatric', 'Elderly'],
  ['Neonatal', 'Newborn'],
  ['Inpatient', 'Hospital'],
];

export const products: readonly string[] = [
  ...['Viewer', 'Connect', 'Insight', 'Assist', 'Cloud', 'Exchange', 'Registry', 'Navigator', 'Analytics', 'Companion'],
  ...['Studio', 'Gateway', 'Planner', 'Companion Pro', 'Atlas', 'Signal'],
];

/** Syllables of vendors’ names that nobody has. */
export const vendorStarts: readonly string[] = [
  ...[
    'Ver',
    'Nort',
    'Cal',
    'Quil',
    'Hax',
    'Lum',
    'Ost',
    'Brin',
    'Zel',
    'Tav',
    'Mér',
    'Öst',
    'Fen',
    'Gal',
    'Jor',
    'Kest',
  ],
];
export const vendorMiddles: readonly string[] = [
  ...['ad', 'em', 'il', 'on', 'ur', 'and', 'est', 'ing', 'orm', 'ulv', 'ab', 'ek', 'ip', 'ol'],
];
export const vendorEnds: readonly string[] = [
  ...[
    'idox',
    'ara',
    'umina',
    'ovent',
    'ellis',
    'axis',
    'onde',
    'ipath',
    'ström',
    'adia',
    'erion',
    'oquent',
    'iva',
    'uity',
  ],
];
