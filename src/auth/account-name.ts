/** What an account may be called: its name is a part of a file's, and of a key's entry. */
export const ACCOUNT_NAME = /^(?!\.)[A-Za-z0-9_.-]{1,64}$/;
