import { freshFolder } from './place';
import { storeContract } from './store-contract';

storeContract({
  name: 'the store on SQLite',
  fresh: async () => (await freshFolder()).place,
  survivesClosing: true,
});
