// Every function that the module has and the contract promises must be the same to both, in what it takes and gives.
// Functions of the contract that the module doesn't have yet are not looked at.
import type * as Embed from "#embed";
import type * as Contract from "#contract";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Module = typeof Embed;
type Promised = typeof Contract;
type Common = keyof Module & keyof Promised;

type Different = {
  [Name in Common]: Same<Module[Name], Promised[Name]> extends true ? never : Name;
}[Common];

// An error here names the functions that differ.
const different: [Different] extends [never] ? "none" : Different = "none";
void different;
