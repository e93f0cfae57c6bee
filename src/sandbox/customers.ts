/** Who sends referrals in the sandbox. All of them are made up. */
export interface Customer {
  /** HTML-escaped, as the real API sends names. */
  readonly name: string;
  readonly address: Readonly<Record<string, string | null>>;
  readonly currency: string;
  readonly size: string;
  readonly industry: string;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly locale: string;
  };
}

export const customers: readonly [Customer, ...Customer[]] = [
  {
    name: 'Lamna Healthcare',
    address: {
      addressLine1: '600 Congress Ave',
      city: 'Austin',
      state: 'TX',
      postalCode: '78701',
      country: 'US',
    },
    currency: 'USD',
    size: '251to1000employees',
    industry: 'Healthcare',
    contact: { firstName: 'Ellis', lastName: 'Turner', email: 'ellis.turner@lamna.example', locale: 'en-us' },
  },
  {
    name: 'Boulangerie Ma&#238;tre &amp; Fils',
    address: {
      addressLine1: '14 rue de Bretagne',
      city: 'Paris',
      state: null,
      postalCode: '75003',
      country: 'FR',
      region: 'Île-de-France',
    },
    currency: 'EUR',
    size: '10to50employees',
    industry: 'Retail & Consumer Goods',
    contact: { firstName: 'Chloé', lastName: 'Maître', email: 'chloe@boulangerie.example', locale: 'fr-fr' },
  },
  {
    name: 'Woodgrove Bank',
    address: {
      addressLine1: '25 Old Broad Street',
      city: 'London',
      state: '',
      postalCode: 'EC2N 1HN',
      country: 'GB',
    },
    currency: 'GBP',
    size: '1001to5000employees',
    industry: 'Financial Services',
    contact: { firstName: 'Priya', lastName: 'Nair', email: 'priya.nair@woodgrove.example', locale: 'en-gb' },
  },
  {
    name: '北風商事株式会社',
    address: {
      addressLine1: '港区港南 2-16-3',
      city: '東京',
      state: null,
      postalCode: '108-0075',
      country: 'JP',
      region: '東京都',
    },
    currency: 'JPY',
    size: '51to250employees',
    industry: 'Wholesale & Distribution',
    contact: { firstName: '直子', lastName: '佐藤', email: 'naoko.sato@kitakaze.example', locale: 'ja-jp' },
  },
  {
    name: 'Tailspin Toys GmbH',
    address: {
      addressLine1: 'Walter-Gropius-Straße 5',
      city: 'München',
      state: 'BY',
      postalCode: '80807',
      country: 'DE',
    },
    currency: 'EUR',
    size: '51to250employees',
    industry: 'Manufacturing',
    contact: { firstName: 'Jürgen', lastName: 'Groß', email: 'j.gross@tailspin.example', locale: 'de-de' },
  },
  {
    name: 'Alpine Ski House &lt;Zermatt&gt;',
    address: {
      addressLine1: 'Bahnhofstrasse 3',
      city: 'Zermatt',
      state: 'VS',
      postalCode: '3920',
      country: 'CH',
    },
    currency: 'CHF',
    size: '',
    industry: 'Hospitality',
    contact: {
      firstName: 'Reto',
      lastName: 'Imboden',
      email: 'reto@alpineskihouse.example',
      locale: 'de-ch',
    },
  },
  {
    name: 'Southridge Video',
    address: {
      addressLine1: '120 Bremner Blvd',
      addressLine2: 'Suite 2100',
      city: 'Toronto',
      state: 'ON',
      postalCode: 'M5J 0A8',
      country: 'CA',
    },
    currency: 'CAD',
    size: '1to9employees',
    industry: 'Communications & Media',
    contact: { firstName: 'Sam', lastName: "O'Neill", email: 'sam@southridge.example', locale: 'en-ca' },
  },
  {
    name: 'Humongous Seguros S.A.',
    address: {
      addressLine1: 'Av. Paulista 1374',
      city: 'São Paulo',
      state: 'SP',
      postalCode: '01310-100',
      country: 'BR',
    },
    currency: 'BRL',
    size: '5001to10000employees',
    industry: 'Financial Services',
    contact: {
      firstName: 'Inês',
      lastName: 'Carvalho',
      email: 'ines.carvalho@humongous.example',
      locale: 'pt-br',
    },
  },
  {
    name: 'School of Fine Art',
    address: {
      addressLine1: '1 Epping Road',
      city: 'Sydney',
      state: 'NSW',
      postalCode: '2113',
      country: 'AU',
    },
    currency: 'AUD',
    size: '251to1000employees',
    industry: 'Education',
    contact: { firstName: 'Mia', lastName: 'Walker', email: 'mia.walker@fineart.example', locale: 'en-au' },
  },
  {
    name: 'شركة الواحة للطاقة',
    address: { addressLine1: 'Sheikh Zayed Road', city: 'Dubai', state: null, postalCode: '', country: 'AE' },
    currency: 'AED',
    size: 'Morethan500employees',
    industry: 'Power & Utilities',
    contact: { firstName: 'ليلى', lastName: 'حداد', email: 'layla@waha.example', locale: 'ar-ae' },
  },
];
