/** Names of products and standards behind the ids of the API's lists: the same in every language. */
export const PRODUCT_NAMES: ReadonlyMap<string, string> = new Map([
  ['DynamicsAX,GP,NAV,SL', 'Dynamics AX, GP, NAV, SL'],
  ['Dynamics365Business', 'Dynamics 365 Business'],
  ['Dynamics365Enterprise', 'Dynamics 365 Enterprise'],
  ['EnterpriseMobilityAndSecurity', 'Enterprise Mobility and Security'],
  ['PowerBI', 'Power BI'],
  ['SharePoint', 'SharePoint'],
  ['DevOps', 'DevOps'],
  ['Duns', 'D-U-N-S'],
]);
