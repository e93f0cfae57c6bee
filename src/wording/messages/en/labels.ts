/** Words for the ids of the API’s lists (referral-resources page). Names of products are not here: they stay as they are. */
export const labels = {
  // The size of the customer: a number of employees.
  'label.size.more-than': 'more than {count, number}',
  // How well a lead was looked at before it was passed on.
  'label.direct': 'Direct',
  'label.marketing-qualified': 'Marketing-qualified',
  'label.sales-qualified': 'Sales-qualified',
  // The kind of referral: by one partner alone, or together with others.
  'label.independent': 'Independent',
  'label.shared': 'Shared',
  'label.incoming': 'Incoming',
  'label.outgoing': 'Outgoing',
  // What the referral was sent to.
  'label.business-profile-location': 'Business profile location',
  'label.solution-profile': 'Solution profile',
  // Services the customer asks for.
  'label.consulting-and-professional': 'Consulting and professional services',
  'label.custom-solution': 'Custom solution (ISV)',
  'label.deployment-or-migration': 'Deployment or migration',
  'label.ip-services': 'IP services (ISV)',
  'label.learning-and-certification': 'Learning and certification',
  'label.managed-services': 'Managed services',
  'label.project-services': 'Project services',
  // A number of the customer in the books of somebody else.
  'label.external-id': 'External id',
  // Help that the inviting partner asks for.
  'label.general-or-other': 'General or other',
  'label.customer-technical-architecture': 'Technical architecture at the customer',
  'label.proof-of-concept-or-demo': 'Proof of concept or demo',
  'label.quotes-or-licensing': 'Quotes or licensing',
  'label.post-sales-customer-success': 'Customer success after the sale',
  'label.workload-specific-value': 'Value of a specific workload',
  // Solutions.
  'label.database-on-linux': 'Database on Linux',
  'label.development-and-test': 'Development and test',
  'label.dynamics-on-azure': 'Dynamics on Azure',
  'label.identity-and-access-management': 'Identity and access management',
  'label.internet-of-things': 'Internet of Things',
  'label.microservice-applications': 'Microservice applications',
  'label.mysql-postgres-migration': 'MySQL and Postgres migration to Azure',
  'label.nosql-migration': 'NoSQL migration',
  'label.red-hat-on-azure': 'Red Hat on Azure',
  'label.regulatory-compliance': 'Regulatory compliance (GDPR)',
  'label.sap-on-azure': 'SAP on Azure',
  'label.sharepoint-on-azure': 'SharePoint on Azure',
  'label.sql-server-upgrade': 'SQL Server upgrade',
} as const;
