// Every function that the module has and the contract promises must take what the contract's takes and give at least
// what the contract's gives. Functions of the contract that the module doesn't have yet are not looked at.
import type * as Embed from "#embed";
import type * as Contract from "#contract";

type Module = typeof Embed;
type Promised = typeof Contract;
type Common = keyof Module & keyof Promised;

// Parameters are compared the other way round than results; TypeScript's own rule for functions does both.
type Broken = {
  [Name in Common]: Module[Name] extends Promised[Name] ? never : Name;
}[Common];

// An error here names the functions that break the contract.
const broken: [Broken] extends [never] ? "none" : Broken = "none";
void broken;
