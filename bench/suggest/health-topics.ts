import type { SuggestTerm } from '../../src/catalog/suggest/terms.ts';

/** A made-up desk's topics by their parent, as an editor of health-IT news may have them; labels apart by a bar. */
const groups: Readonly<Record<string, string>> = {
  'Clinical systems':
    'Electronic Health Records (EHR)|Electronic Medical Records (EMR)|Computerized Physician Order Entry (CPOE)|Clinical Decision Support|Clinical Documentation|Ambient Scribes|e-Prescribing|Medication Reconciliation|Laboratory Information Systems|Radiology Information Systems|Picture Archiving and Communication (PACS)|Patient Registries|Problem Lists|Care Plans|Nursing Informatics|Bar Code Medication Administration|Anesthesia Information Systems|Emergency Department Systems|Operating Room Management|Intensive Care Monitoring|Alarm Fatigue|Alert Fatigue|Order Sets|Patient Matching|Master Patient Index',
  Interoperability:
    'Interoperability|FHIR|HL7 v2|Health Information Exchange (HIE)|TEFCA|Information Blocking|Open APIs|SMART on FHIR|USCDI|Terminology Services|SNOMED CT|LOINC|ICD-10|DICOM|Consolidated CDA|Direct Messaging|Semantic Interoperability|Data Exchange Networks|Bulk Data Access|Health Data Utilities',
  'Data and AI':
    'Artificial Intelligence (AI)|Machine Learning|Generative AI|Large Language Models|Natural Language Processing|Predictive Analytics|Big Data|Data Governance|Data Quality|Data Warehousing|Business Intelligence|Population Health Analytics|Real-World Evidence|Computer Vision|Algorithmic Bias|Explainable AI|Federated Learning|Synthetic Data|Digital Twins|Robotic Process Automation|Conversational Agents|AI Governance',
  'Precision medicine':
    'Precision Medicine|Personalized Medicine|Genomics|Pharmacogenomics|Targeted Therapy|Biomarkers|Liquid Biopsy|Next-Generation Sequencing|Gene Therapy|CRISPR|Companion Diagnostics|Rare Diseases|Proteomics|Immunotherapy|CAR-T|Genetic Counseling|Direct-to-Consumer Genetic Testing|Biobanks|Molecular Diagnostics|Microbiome',
  Specialties:
    'Oncology|Cardiology|Radiology|Pathology|Dermatology|Neurology|Orthopedics|Pediatrics|Obstetrics|Ophthalmology|Psychiatry|Endocrinology|Nephrology|Pulmonology|Gastroenterology|Urology|Rheumatology|Infectious Diseases|Geriatrics|Palliative Care|Primary Care|Emergency Medicine|Surgery|Anesthesiology|Dentistry|Sports Medicine|Transplantation|Hematology',
  Conditions:
    "Breast Cancer|Lung Cancer|Prostate Cancer|Diabetes|Hypertension|Heart Failure|Stroke|Sepsis|COVID-19|Influenza|HIV|Asthma|COPD|Chronic Kidney Disease|Alzheimer's Disease|Parkinson's Disease|Depression|Opioid Use Disorder|Obesity|Chronic Pain|Sleep Disorders|Cystic Fibrosis|Maternal Health",
  'Virtual care':
    'Telehealth|Telemedicine|Remote Patient Monitoring|Hospital at Home|Virtual Nursing|Digital Therapeutics|mHealth|Wearables|Medical Internet of Things|Telestroke|Tele-ICU|Online Scheduling|Symptom Checkers|Asynchronous Care|Home Health|Aging in Place',
  Patients:
    'Patient Engagement|Patient Portals|Patient Experience|Patient Safety|Patient-Reported Outcomes|Shared Decision Making|Health Literacy|Informed Consent|Caregivers|Consumerism|Digital Front Door|Medication Adherence|Patient Education|Patient Advocacy|Accessibility',
  'Security and privacy':
    'Cybersecurity|Ransomware|HIPAA|GDPR|Data Breaches|Identity and Access Management|Zero Trust|Medical Device Security|De-identification|Consent Management|Third-Party Risk|Phishing|Disaster Recovery|Business Continuity|Encryption|Audit Logs',
  'Finance and policy':
    'Revenue Cycle Management|Medical Billing|Claims Processing|Prior Authorization|Value-Based Care|Accountable Care Organizations|Bundled Payments|Medicare|Medicaid|Medicare Advantage|Price Transparency|Cost Containment|Fraud and Abuse|Meaningful Use|MACRA|Quality Measures|Health Policy|21st Century Cures Act|Reimbursement|Health Insurance|Risk Adjustment|Charge Capture|Denials Management',
  'Public health':
    'Public Health|Population Health|Health Equity|Social Determinants of Health|Epidemiology|Contact Tracing|Vaccination|Immunization Registries|Syndromic Surveillance|Screening|Preventive Care|Rural Health|Global Health|Behavioral Health|School Health|Environmental Exposures',
  'Research and industry':
    'Clinical Trials|Decentralized Trials|Drug Discovery|Drug Development|Pharmacovigilance|Regulatory Affairs|FDA Approval|Software as a Medical Device|Medical Devices|Medical Imaging|Surgical Robotics|3D Printing|Nanomedicine|Venture Capital|Mergers and Acquisitions|Startups|Supply Chain|Hospital Pharmacy|Life Sciences|Biotechnology',
  Operations:
    'Workforce Shortage|Clinician Burnout|Change Management|Implementation|Cloud Computing|Hosting|Help Desk|IT Strategy|Digital Transformation|Project Management|Training|Workflow Automation|Care Coordination|Care Management|Case Management|Bed Management|Capacity Planning|Staff Scheduling|Contact Centers|Usability|Vendor Selection|Asset Tracking (RTLS)|Voice Recognition|Blockchain|5G|Virtual Reality|Augmented Reality',
};

const synonyms: Readonly<Record<string, string>> = {
  Telehealth: 'virtual visits',
  Cybersecurity: 'information security',
  Oncology: 'cancer care|cancer treatment',
  Genomics: 'genomic medicine|genomic information',
  Wearables: 'wearable devices',
  'Remote Patient Monitoring': 'RPM',
  'Targeted Therapy': 'targeted therapies|targeted treatments',
  'Social Determinants of Health': 'SDOH',
  'Next-Generation Sequencing': 'NGS|DNA sequencing',
  'Electronic Health Records (EHR)': 'health records',
  Biomarkers: 'biomarker testing',
  'Machine Learning': 'deep learning',
};

export const healthTopics = (): readonly SuggestTerm[] =>
  Object.entries(groups).flatMap(([parent, labels]) =>
    labels.split('|').map((label) => ({
      kind: 'topic' as const,
      id: label,
      label,
      synonyms: (synonyms[label] ?? '').split('|').filter((name) => name !== ''),
      ancestors: [parent],
    })),
  );
